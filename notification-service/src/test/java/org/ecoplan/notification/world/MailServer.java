package org.ecoplan.notification.world;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A real SMTP server (GreenMail) that refuses or is busy when its mood says so. */
final class MailServer {
    private final Supplier<Mood> mood;
    private final Consumer<Arrival> arrivals;
    private final SmtpServer server;
    private final GreenMailUser everyone;

    MailServer(Supplier<Mood> mood, Consumer<Arrival> arrivals) {
        this.mood = mood;
        this.arrivals = arrivals;
        Managers managers = new MoodyManagers(mood);
        this.server = new SmtpServer(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), managers);
        try {
            this.everyone = managers.getUserManager().createUser("everyone", "everyone", "everyone");
        } catch (UserException impossible) {
            throw new IllegalStateException(impossible);
        }
        managers.getUserManager().setMessageDeliveryHandler(this::take);
    }

    void start() {
        server.startService();
        try {
            if (!server.waitTillRunning(10_000)) {
                throw new IllegalStateException("the mail server does not start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        server.stopService();
    }

    int port() {
        return server.getPort();
    }

    private synchronized GreenMailUser take(MovingMessage moving, MailAddress to) throws MessagingException {
        if (mood.get() == Mood.BUSY) {
            throw new MessagingException("busy");
        }
        MimeMessage mail = moving.getMessage();
        Map<String, String> headers = new HashMap<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            headers.put(header.getName(), header.getValue());
        }
        try {
            arrivals.accept(new Arrival(
                    "EMAIL",
                    mail.getMessageID().replaceAll("[<>]", ""),
                    to.getEmail(),
                    mail.getSubject(),
                    part(mail, 0),
                    part(mail, 1),
                    headers));
        } catch (IOException unreadable) {
            throw new MessagingException("unreadable", unreadable);
        }
        return everyone;
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        BodyPart part = ((Multipart) mail.getContent()).getBodyPart(index);
        return String.valueOf(part.getContent());
    }

    private static final class MoodyManagers extends Managers {
        private final SmtpManager smtp;

        MoodyManagers(Supplier<Mood> mood) {
            smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress recipient) {
                    return mood.get() == Mood.REFUSING
                            ? "550 5.1.1 no such mailbox"
                            : super.checkRecipient(state, recipient);
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
