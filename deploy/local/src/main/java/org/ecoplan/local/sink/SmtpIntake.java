package org.ecoplan.local.sink;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;

/**
 * The mail server of the sink: takes any recipient. A mail is in the journal before the sender reads "250 OK";
 * if the journal fails, the sender reads "451" and may try again.
 */
final class SmtpIntake implements AutoCloseable {
    private static final String MAILBOX = "everyone";

    private final ReceivedJournal journal;
    private final Clock clock;
    private final GreenMail server;
    private final GreenMailUser everyone;

    private SmtpIntake(ReceivedJournal journal, Clock clock, GreenMail server) {
        this.journal = journal;
        this.clock = clock;
        this.server = server;
        this.everyone = server.setUser(MAILBOX, MAILBOX);
    }

    static SmtpIntake start(ReceivedJournal journal, Clock clock, String host, int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        SmtpIntake intake = new SmtpIntake(journal, clock, server);
        server.getUserManager().setMessageDeliveryHandler(intake::take);
        server.start();
        return intake;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private synchronized GreenMailUser take(MovingMessage moving, MailAddress recipient)
            throws MessagingException, UserException {
        MimeMessage mail = moving.getMessage();
        try {
            journal.add(Received.mail(
                    MailReading.messageIdOf(mail),
                    recipient.getEmail(),
                    MailReading.subjectOf(mail),
                    MailReading.textOf(mail),
                    clock.instant()));
            server.purgeEmailFromAllMailboxes();
        } catch (IOException | FolderException e) {
            throw new MessagingException("The mail cannot be kept", e);
        }
        return everyone;
    }

    @Override
    public void close() {
        server.stop();
    }
}
