package org.ecoplan.local.cli;

import java.util.List;
import java.util.OptionalLong;
import org.ecoplan.local.PortName;
import org.ecoplan.local.Ports;
import org.ecoplan.local.Readiness;
import org.ecoplan.local.ServiceDefinition;
import org.ecoplan.local.StateFolder;

/** The table that {@code ./ecoplan status} prints. */
final class StatusTable {
    private static final String ROW = "%-22s %-10s %6s %8s %8s%n";

    private final List<PartStatus> parts;

    private StatusTable(List<PartStatus> parts) {
        this.parts = parts;
    }

    static StatusTable of(StateFolder folder, Ports ports) {
        return new StatusTable(
                folder.parts().stream().map(part -> status(part, folder, ports)).toList());
    }

    private static PartStatus status(String part, StateFolder folder, Ports ports) {
        int postgres = ports.of(PortName.POSTGRES);
        int kafka = ports.of(PortName.KAFKA);
        int smtp = ports.of(PortName.SINK_SMTP);
        return switch (part) {
            case "postgres" -> PartStatus.of(part, postgres, folder, () -> Readiness.postgres(postgres));
            case "kafka" -> PartStatus.of(part, kafka, folder, () -> Readiness.kafka(kafka));
            case "keycloak" ->
                PartStatus.of(
                        part,
                        ports.of(PortName.KEYCLOAK),
                        folder,
                        () -> Readiness.http(
                                ports.url(PortName.KEYCLOAK_MANAGEMENT).resolve("/health/ready")));
            case "sink" ->
                PartStatus.of(
                        part,
                        ports.of(PortName.SINK_HTTP),
                        folder,
                        () -> Readiness.http(ports.url(PortName.SINK_HTTP)) && Readiness.smtp(smtp));
            default -> service(part, folder, ports);
        };
    }

    private static PartStatus service(String name, StateFolder folder, Ports ports) {
        PortName port = ServiceDefinition.ALL.stream()
                .filter(service -> service.name().equals(name))
                .map(ServiceDefinition::port)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name));
        return PartStatus.of(
                name,
                ports.of(port),
                folder,
                () -> Readiness.http(ports.url(port).resolve("/q/health/ready")));
    }

    boolean isAllReady() {
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
    }

    String text() {
        StringBuilder table = new StringBuilder(ROW.formatted("PART", "STATE", "PORT", "PID", "RSS MiB"));
        for (PartStatus part : parts) {
            table.append(ROW.formatted(
                    part.name(), part.state().word(), part.port(), shown(part.pid()), shown(part.memory())));
        }
        long sum = parts.stream().mapToLong(part -> part.memory().orElse(0)).sum();
        return table.append(ROW.formatted("total", "", "", "", sum)).toString();
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
    }
}
