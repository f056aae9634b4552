package org.ecoplan.local;

import java.util.HashMap;
import java.util.Map;

/** Tells a service where everything is. Services are configured by environment variables only. */
final class ServiceEnvironment {
    private static final String SINK_KNOWS_AFTER = "5S";
    private static final String DIGESTS_OF_A_DEMONSTRATION_WAIT = "3S";
    private static final String AT_THE_LONGEST = "2M";

    private final Ports ports;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final KeptSecret contactsKey;
    private final boolean demoClock;
    private final Map<String, String> further;

    ServiceEnvironment(
            Ports ports,
            KafkaPart kafka,
            KeycloakPart keycloak,
            KeptSecret contactsKey,
            boolean demoClock,
            Map<String, String> further) {
        this.ports = ports;
        this.kafka = kafka;
        this.keycloak = keycloak;
        this.contactsKey = contactsKey;
        this.demoClock = demoClock;
        this.further = further;
    }

    /** @param port where this instance of the service listens */
    Map<String, String> of(ServiceDefinition service, int port) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("ECOPLAN_DB_HOST", "127.0.0.1");
        variables.put("ECOPLAN_DB_PORT", Integer.toString(ports.of(PortName.POSTGRES)));
        variables.put("ECOPLAN_DB_NAME", service.database());
        variables.put("ECOPLAN_DB_USER", PostgresPart.USER);
        variables.put("ECOPLAN_DB_PASSWORD", PostgresPart.PASSWORD);
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        variables.put("ECOPLAN_OIDC_ISSUER", keycloak.issuer().toString());
        variables.put("ECOPLAN_DEMO_CLOCK", Boolean.toString(demoClock));
        if (service.sendsMessages()) {
            variables.put("ECOPLAN_SMTP_HOST", "127.0.0.1");
            variables.put("ECOPLAN_SMTP_PORT", Integer.toString(ports.of(PortName.SINK_SMTP)));
            variables.put("ECOPLAN_SMS_URL", ports.url(PortName.SINK_HTTP).toString());
            variables.put("ECOPLAN_SMS_ENQUIRY_COMPLETE_AFTER", SINK_KNOWS_AFTER);
            variables.put(
                    "ECOPLAN_SMTP_TRACE_URL", ports.url(PortName.SINK_HTTP).toString());
            variables.put("ECOPLAN_SMTP_TRACE_COMPLETE_AFTER", SINK_KNOWS_AFTER);
            variables.put("ECOPLAN_CONTACTS_KEY", contactsKey.base64());
            if (demoClock) {
                variables.put("ECOPLAN_DIGEST_QUIET", DIGESTS_OF_A_DEMONSTRATION_WAIT);
                variables.put("ECOPLAN_DIGEST_LONGEST", AT_THE_LONGEST);
            }
        }
        variables.putAll(further);
        return variables;
    }
}
