package org.ecoplan.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory of a process as the operating system tells it (Linux: /proc). Unit: MiB. */
final class Memory {
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** Resident set size of one process. */
    static OptionalLong resident(ProcessHandle process) {
        return kib(process, "status", "VmRSS:");
    }

    /**
     * A process with all it started, shared pages counted once (proportional set size): the workers of PostgreSQL
     * share most of what each of them seems to hold.
     */
    static OptionalLong residentWithChildren(ProcessHandle process) {
        OptionalLong own = kib(process, "smaps_rollup", "Pss:");
        if (own.isEmpty()) {
            return resident(process);
        }
        long children = process.descendants()
                .mapToLong(child -> kib(child, "smaps_rollup", "Pss:").orElse(0))
                .sum();
        return OptionalLong.of(own.getAsLong() + children);
    }

    private static OptionalLong kib(ProcessHandle process, String file, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file)).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .map(kib -> (kib + KIB_PER_MIB / 2) / KIB_PER_MIB)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
