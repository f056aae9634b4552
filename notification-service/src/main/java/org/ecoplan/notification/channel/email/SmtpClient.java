package org.ecoplan.notification.channel.email;

import io.vertx.ext.mail.MailConfig;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The client of the mail relay. A connection of its own a mail, and one that falls silent is closed within the
 * time limit, so that no mail can leave after its outcome was asked about.
 */
class SmtpClient {

    @Produces
    @ApplicationScoped
    @Relay
    MailClient client(
            Vertx vertx,
            @ConfigProperty(name = "ecoplan.smtp.host") String host,
            @ConfigProperty(name = "ecoplan.smtp.port") int port,
            @ConfigProperty(name = "ecoplan.delivery.send-limit") Duration sendLimit) {
        MailConfig relay = new MailConfig(host, port).setKeepAlive(false);
        relay.setConnectTimeout((int) sendLimit.toMillis() / 2);
        relay.setIdleTimeout((int) sendLimit.toMillis());
        relay.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return MailClient.create(vertx, relay);
    }
}
