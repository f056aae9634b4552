package org.ecoplan.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as written down in the state folder. The start time guards against a number that the operating
 * system has given to another process since.
 *
 * @param startedAt epoch seconds; 0 when the operating system does not tell
 */
record ProcessMark(long pid, long startedAt) {
    private static final Duration CLOCK_JITTER = Duration.ofSeconds(5);

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), startOf(process));
    }

    static Optional<ProcessMark> parse(String text) {
        String[] numbers = text.strip().split(" ");
        if (numbers.length != 2 || !numbers[0].matches("\\d{1,18}") || !numbers[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessMark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
    }

    String text() {
        return pid + " " + startedAt + "\n";
    }

    /** The process, if it still lives and is the same. */
    Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAt) <= CLOCK_JITTER.toSeconds());
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }
}
