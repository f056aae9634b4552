package org.ecoplan.notification.channel.email;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.channel.NotReached;
import org.ecoplan.notification.channel.OutgoingChannel;
import org.ecoplan.notification.channel.SendResult;
import org.jboss.logging.Logger;

/**
 * Sends e-mail: plain text and HTML as alternatives, marked as automatic (RFC 3834), under a stable Message-ID.
 * A reply 5xx is final, 4xx is worth another try (RFC 5321, 4.2.1).
 */
@ApplicationScoped
class EmailBySmtp implements OutgoingChannel {
    private static final Logger LOG = Logger.getLogger(EmailBySmtp.class);

    private final SmtpRelay relay;
    private final String from;

    EmailBySmtp(SmtpRelay relay, @ConfigProperty(name = "ecoplan.smtp.from") String from) {
        this.relay = relay;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<SendResult> send(Letter letter) {
        return Uni.createFrom()
                .deferred(() -> relay.send(mailOf(letter)))
                .<SendResult>map(accepted -> new SendResult.Accepted())
                .onFailure()
                .recoverWithItem(EmailBySmtp::resultOf);
    }

    private MailMessage mailOf(Letter letter) {
        String headline = String.valueOf(letter.headline());
        String text = letter.text() + "\n" + letter.signature();
        return new MailMessage()
                .setFrom(from)
                .setTo(letter.address())
                .setSubject(headline)
                .setText(text)
                .setHtml(Layouts.mail(headline, text.lines().toList()).render())
                .addHeader("Message-ID", MessageIds.header(letter.id()))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static SendResult resultOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answered) {
                String reason = "SMTP_" + answered.getReplyCode();
                return answered.isPermanent() ? new SendResult.Refused(reason) : new SendResult.NotNow(reason);
            }
        }
        LOG.warnf("the mail relay did not answer: %s", failure.getClass().getName());
        return NotReached.is(failure) ? new SendResult.NotNow("UNREACHABLE") : new SendResult.Unknown("NO_ANSWER");
    }

    /** The frame around the text of a mail. */
    @CheckedTemplate(basePath = "email")
    static final class Layouts {
        private Layouts() {}

        static native TemplateInstance mail(String headline, List<String> lines);
    }
}
