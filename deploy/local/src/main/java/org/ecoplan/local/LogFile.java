package org.ecoplan.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Reads, turns over and bounds the log file of a part. */
public final class LogFile {
    /** A part keeps at most this much in its log and as much in the one before it. Unit: bytes. */
    static final long LARGEST = 16L * 1024 * 1024;

    private static final int SHOWN_LINES = 20;
    private static final int SHOWN_BYTES = 64 * 1024;

    private LogFile() {}

    /** The log, made if it is missing, for its user alone. */
    static Path made(Path log) {
        try {
            return Private.file(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, for a person who wants to know why a part died. */
    public static String lastLines(Path log) {
        if (!Files.exists(log)) {
            return "(no log)";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(SHOWN_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
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
                Files.move(log, before(log), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Turns over a log that a living process goes on writing to and that has become larger than the bound: its
     * content is copied, then the file is cut. What the process writes between the two is not kept.
     */
    static void bound(Path log, long largest) {
        try {
            if (Files.exists(log) && Files.size(log) > largest) {
                Files.copy(log, before(log), StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                    file.truncate(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path before(Path log) {
        return log.resolveSibling(log.getFileName() + ".1");
    }
}
