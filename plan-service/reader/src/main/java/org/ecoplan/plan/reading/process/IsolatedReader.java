package org.ecoplan.plan.reading.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ecoplan.plan.reading.source.RefusalReason;

/**
 * 隔离读取: reads a document in a process of its own, which may use so much time and memory and no more. What is built
 * to exhaust either ends that process and is refused; the one that asked goes on. Safe for use by many callers at once.
 */
public final class IsolatedReader {
    private static final int MEBIBYTES = 384;

    /** The exit code of a virtual machine that ran out of its memory. */
    private static final int OUT_OF_MEMORY = 3;

    /** The exit code of a process that the kernel killed, as it does when the machine runs out of memory. */
    private static final int KILLED = 128 + 9;

    /** Locale variables, by which a Java process reads and writes the names of files. */
    private static final Set<String> NAMES_OF_FILES = Set.of("LC_ALL", "LC_CTYPE", "LANG");

    private final Duration limit;
    private final List<String> bounds;

    public IsolatedReader(Duration limit) {
        this(limit, MEBIBYTES);
    }

    IsolatedReader(Duration limit, int mebibytes) {
        this.limit = limit;
        this.bounds = List.of(
                "-Xmx" + mebibytes + "m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true");
    }

    /** Reads a file; its kind is told by its content. */
    public IsolatedReading read(Path file) throws IOException {
        return read(file, false);
    }

    /**
     * @param asPlan a person has said that this is a plan, whatever it looks like
     */
    public IsolatedReading read(Path file, boolean asPlan) throws IOException {
        return during(handover -> {
            Files.copy(file, handover.document());
            return run(ReaderProcess.FILE, asPlan, handover);
        });
    }

    /** Reads text that was pasted into a field. */
    public IsolatedReading readPasted(String text) throws IOException {
        return readPasted(text, false);
    }

    /**
     * @param asPlan a person has said that this is a plan, whatever it looks like
     */
    public IsolatedReading readPasted(String text, boolean asPlan) throws IOException {
        return during(handover -> {
            handover.hand(text);
            return run(ReaderProcess.PASTED, asPlan, handover);
        });
    }

    private static IsolatedReading during(Work work) throws IOException {
        try (Handover handover = new Handover(Files.createTempDirectory("ecoplan-import"))) {
            return work.on(handover);
        }
    }

    private IsolatedReading run(String kind, boolean asPlan, Handover handover) throws IOException {
        Process process = start(kind, asPlan, handover);
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? answer(process.exitValue(), handover)
                    : new IsolatedReading.Refused(RefusalReason.TIME_EXCEEDED, "上限 " + limit.toSeconds() + " 秒");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a document was read", interrupted);
        } finally {
            end(process);
        }
    }

    /** Waits for the end, so that nothing is written into a folder that is about to go. */
    private static void end(Process process) {
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, 1, TimeUnit.SECONDS)
                .join();
    }

    /**
     * The process sees nothing of the environment of this one, in which passwords may stand, but the encoding of the
     * names of files: the folder of the handover may lie under a name that is not ASCII.
     */
    private Process start(String kind, boolean asPlan, Handover handover) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kind, handover.folder().toString()));
        if (asPlan) {
            arguments.add(ReaderProcess.AS_PLAN);
        }
        ProcessBuilder builder = new ProcessBuilder(ReaderCommand.of(bounds, arguments));
        builder.environment().keySet().retainAll(NAMES_OF_FILES);
        return builder.redirectErrorStream(true)
                .redirectOutput(handover.complaint().toFile())
                .start();
    }

    private static IsolatedReading answer(int exitCode, Handover handover) throws IOException {
        return switch (exitCode) {
            case 0 -> handover.answer();
            case OUT_OF_MEMORY, KILLED -> new IsolatedReading.Refused(RefusalReason.TOO_MANY_ELEMENTS, "全文");
            default ->
                throw new IOException(
                        "the reading process ended with " + exitCode + ": " + Files.readString(handover.complaint()));
        };
    }

    /** 事务: what is done with a handover that is gone afterwards. */
    private interface Work {
        IsolatedReading on(Handover handover) throws IOException;
    }
}
