package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Reads and turns over the log file of a part. */
final class LogFile {
    private static final int SHOWN_LINES = 20;

    private LogFile() {}

    /** The last lines, for a person who wants to know why a part died. */
    static String lastLines(Path log) {
        if (!Files.exists(log)) {
            return "(no log)";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
            return "last lines of " + log + ":\n  | " + String.join("\n  | ", last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the log of the last run beside the new one. */
    static void turnOver(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
