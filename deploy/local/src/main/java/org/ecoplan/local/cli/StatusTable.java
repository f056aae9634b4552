package org.ecoplan.local.cli;

import java.util.List;
import java.util.OptionalLong;
import org.ecoplan.local.Doors;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.LogFile;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;

/** The table that {@code ./ecoplan status} prints. */
final class StatusTable {
    private static final String ROW = "%-22s %-10s %6s %6s %8s %8s%n";

    private final List<PartStatus> parts;

    private final StateFolder folder;

    private StatusTable(List<PartStatus> parts, StateFolder folder) {
        this.parts = parts;
        this.folder = folder;
    }

    static StatusTable of(StateFolder folder, Ports ports) {
        Doors doors = new Doors(ports);
        return new StatusTable(
                folder.parts().stream()
                        .map(part -> PartStatus.of(
                                part,
                                ports.of(doors.port(part)),
                                doors.managementPort(part).map(ports::of),
                                folder,
                                () -> doors.isOpen(part)))
                        .toList(),
                folder);
    }

    boolean isAllReady() {
        return !isLeftAlone() && parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
    }

    String text() {
        StringBuilder table = new StringBuilder(ROW.formatted("PART", "STATE", "PORT", "MGMT", "PID", "RSS MiB"));
        for (PartStatus part : parts) {
            table.append(ROW.formatted(
                    part.name(),
                    part.state().word(),
                    part.port(),
                    part.managementPort().map(String::valueOf).orElse(""),
                    shown(part.pid()),
                    shown(part.memory())));
        }
        long sum = parts.stream().mapToLong(part -> part.memory().orElse(0)).sum();
        table.append(ROW.formatted("total", "", "", "", "", sum));
        parts.stream()
                .filter(part -> part.state() == PartStatus.State.DIED)
                .forEach(part -> table.append(
                        "%n%s died; %s%n".formatted(part.name(), LogFile.lastLines(folder.log(part.name())))));
        if (isLeftAlone()) {
            table.append(
                    "%nNobody supervises these parts: the launcher is gone, and the sink with it. What dies stays dead. ./ecoplan up begins anew and keeps the data.%n"
                            .formatted());
        }
        return table.toString();
    }

    /** Parts run, but nobody starts again what dies. */
    boolean isLeftAlone() {
        return folder.processOf(LocalStack.LAUNCHER).isEmpty()
                && parts.stream().anyMatch(part -> part.pid().isPresent());
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
    }
}
