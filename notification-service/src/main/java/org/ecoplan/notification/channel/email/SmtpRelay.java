package org.ecoplan.notification.channel.email;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail relay. Each mail has a client and a connection of its own: none waits for another's, and whoever gives up
 * waiting closes the connection, so that no mail can leave after its outcome was asked about.
 */
@ApplicationScoped
class SmtpRelay {
    private final Vertx vertx;
    private final MailConfig config;

    SmtpRelay(
            Vertx vertx,
            @ConfigProperty(name = "ecoplan.smtp.host") String host,
            @ConfigProperty(name = "ecoplan.smtp.port") int port,
            @ConfigProperty(name = "ecoplan.delivery.send-limit") Duration sendLimit) {
        this.vertx = vertx;
        this.config = new MailConfig(host, port).setKeepAlive(false).setMaxPoolSize(1);
        config.setConnectTimeout((int) sendLimit.toMillis() / 2);
        config.setIdleTimeout((int) sendLimit.toMillis());
        config.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    /** Completes when the relay took the mail over; the connection ends with it, also when it is cancelled. */
    Uni<Void> send(MailMessage mail) {
        return Uni.createFrom().deferred(() -> {
            MailClient client = MailClient.create(vertx, config);
            return client.sendMail(mail).replaceWithVoid().onTermination().invoke(client::closeAndForget);
        });
    }
}
