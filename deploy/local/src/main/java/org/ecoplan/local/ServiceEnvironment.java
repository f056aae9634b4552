package org.ecoplan.local;

import java.util.HashMap;
import java.util.Map;

/** Tells a service where everything is. Services are configured by environment variables only. */
final class ServiceEnvironment {
    private static final String SINK_KNOWS_AFTER = "5S";
    private static final String DIGESTS_OF_A_DEMONSTRATION_WAIT = "3S";
    private static final String AT_THE_LONGEST = "2M";

    private final Ports ports;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final KeptSecret contactsKey;
    private final KeptSecret assessmentKey;
    private final boolean demoClock;
    private final Map<String, String> further;

    ServiceEnvironment(
            Ports ports,
            PostgresPart postgres,
            KafkaPart kafka,
            KeycloakPart keycloak,
            StateFolder state,
            boolean demoClock,
            Map<String, String> further) {
        this.ports = ports;
        this.postgres = postgres;
        this.kafka = kafka;
        this.keycloak = keycloak;
        this.contactsKey = KeptSecret.contactsKey(state);
        this.assessmentKey = KeptSecret.assessmentKey(state);
        this.demoClock = demoClock;
        this.further = further;
    }

    /**
     * @param port where this instance of the service listens
     * @param managementPort where it tells how it is
     */
    Map<String, String> of(ServiceDefinition service, int port, int managementPort) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        variables.put("ECOPLAN_DB_HOST", "127.0.0.1");
        variables.put("ECOPLAN_DB_PORT", Integer.toString(ports.of(PortName.POSTGRES)));
        variables.put("ECOPLAN_DB_NAME", service.database());
        variables.put("ECOPLAN_DB_USER", service.database());
        variables.put("ECOPLAN_DB_PASSWORD", postgres.password(service.database()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        variables.put("ECOPLAN_OIDC_ISSUER", keycloak.issuer().toString());
        // users whose name is their password, tokens without TLS: what runs here is a demonstration
        variables.put("ECOPLAN_DEMO", "true");
        variables.put("ECOPLAN_DEMO_CLOCK", Boolean.toString(demoClock));
        if (service.needs().contains(ServiceDefinition.Need.ASSESSMENTS)) {
            variables.put("ECOPLAN_ASSESSMENT_KEY", assessmentKey.base64());
        }
        if (service.needs().contains(ServiceDefinition.Need.MESSAGES)) {
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
