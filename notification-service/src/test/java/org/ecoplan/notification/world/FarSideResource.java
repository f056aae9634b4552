package org.ecoplan.notification.world;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.ecoplan.testkit.stack.PostgresAndKafka;

/** PostgreSQL, Kafka and the far side for the tests of this module; short times. */
public class FarSideResource extends PostgresAndKafka {
    private final FarSide farSide = new FarSide();

    @Override
    public Map<String, String> start() {
        farSide.start();
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("ecoplan.sms.url", farSide.address());
        settings.put("ecoplan.sms.enquiry-complete-after", "300ms");
        settings.put("ecoplan.smtp.trace-url", farSide.address());
        settings.put("ecoplan.smtp.trace-complete-after", "300ms");
        settings.put("ecoplan.smtp.host", "127.0.0.1");
        settings.put("ecoplan.smtp.port", String.valueOf(farSide.smtpPort()));
        settings.put("ecoplan.contacts.key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("ecoplan.delivery.first-pause", "200ms");
        settings.put("ecoplan.delivery.gather", "1S");
        settings.put("ecoplan.delivery.ask-pause", "300ms");
        settings.put("ecoplan.delivery.recipient-patience", "1S");
        settings.put("ecoplan.outbox.pause", "50ms");
        settings.put("ecoplan.demo.clock", "true");
        settings.put("ecoplan.digest.quiet", "300ms");
        settings.put("ecoplan.digest.longest", "5S");
        settings.put("quarkus.oidc.pages.auth-server-url", farSide.address() + "/login");
        settings.put("quarkus.oidc.pages.discovery-enabled", "false");
        settings.put("quarkus.oidc.pages.authorization-path", "/authorize");
        settings.put("quarkus.oidc.pages.token-path", "/token");
        settings.put("quarkus.oidc.pages.jwks-path", "/keys");
        settings.put("quarkus.oidc.pages.jwks.resolve-early", "false");
        settings.put("quarkus.oidc.pages.jwks.try-all", "true");
        return settings;
    }

    @Override
    public void stop() {
        super.stop();
        farSide.stop();
    }
}
