package org.ecoplan.local;

import java.net.URI;
import java.util.Optional;

/**
 * Where the users of a part knock (对外入口): a part is ready when this very door answers, not when something
 * beside it says so.
 */
public final class Doors {
    private final Ports ports;

    public Doors(Ports ports) {
        this.ports = ports;
    }

    /** The port people know the part by. */
    public PortName port(String part) {
        return switch (part) {
            case "postgres" -> PortName.POSTGRES;
            case "kafka" -> PortName.KAFKA;
            case "keycloak" -> PortName.KEYCLOAK;
            case "sink" -> PortName.SINK_HTTP;
            default -> service(part).port();
        };
    }

    /** Where the part tells how it is, if that is a port of its own. */
    public Optional<PortName> managementPort(String part) {
        return switch (part) {
            case "postgres", "kafka", "sink" -> Optional.empty();
            case "keycloak" -> Optional.of(PortName.KEYCLOAK_MANAGEMENT);
            default -> Optional.of(service(part).managementPort());
        };
    }

    /** Whether the part answers now. */
    public boolean isOpen(String part) {
        URI address = ports.url(port(part));
        return switch (part) {
            case "postgres" -> Readiness.postgres(ports.of(PortName.POSTGRES));
            case "kafka" -> Readiness.kafka(ports.of(PortName.KAFKA));
            case "keycloak" ->
                // its health is told on a port of its own, which opens before the one that hands out tokens
                Readiness.http(ports.url(PortName.KEYCLOAK_MANAGEMENT).resolve("/health/ready"))
                        && Readiness.http(KeycloakPart.discovery(ports));
            case "sink" -> Readiness.http(address) && Readiness.smtp(ports.of(PortName.SINK_SMTP));
            default -> isServiceOpen(address, ports.url(service(part).managementPort()));
        };
    }

    /** Whether the service says that it is ready, and its API answers: it asks for a token. */
    static boolean isServiceOpen(URI address, URI management) {
        return Readiness.http(management.resolve("/q/health/ready")) && Readiness.answers(address.resolve("/clock"));
    }

    private static ServiceDefinition service(String part) {
        return ServiceDefinition.ALL.stream()
                .filter(service -> service.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + part));
    }
}
