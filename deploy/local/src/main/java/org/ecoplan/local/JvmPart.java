package org.ecoplan.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part that is a JVM of its own; its output goes to its log file. */
public abstract class JvmPart implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final StateFolder state;
    private @Nullable Process process;

    protected JvmPart(String name, StateFolder state) {
        this.name = name;
        this.state = state;
    }

    /** JVM options and what to run, everything after {@code java}. */
    protected abstract List<String> arguments();

    /** Variables set on top of those of the launcher. */
    protected abstract Map<String, String> environment();

    /** What has to be on the disk before the first start. */
    protected void prepare() {}

    @Override
    public final String name() {
        return name;
    }

    protected final StateFolder state() {
        return state;
    }

    protected final Path log() {
        return state.log(name);
    }

    @Override
    public final void start() {
        start(List.of());
    }

    /** Starts with further JVM options, for example {@code -javaagent:…}. */
    public final void start(List<String> extraJvmOptions) {
        prepare();
        List<String> all = new ArrayList<>(extraJvmOptions);
        all.addAll(arguments());
        run(all);
    }

    /** Runs a JVM that belongs to this part: the part itself or a step of its preparation. */
    protected final synchronized Process run(List<String> arguments) {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(LogFile.made(log()).toFile()));
        builder.environment().putAll(environment());
        try {
            Process started = builder.start();
            process = started;
            state.remember(name, started.toHandle());
            return started;
        } catch (IOException e) {
            throw new StartFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Runs a step of the preparation to its end. */
    protected final void runToEnd(List<String> arguments) {
        Process step = run(arguments);
        try {
            if (step.waitFor() != 0) {
                throw new StartFailure(name + " could not be prepared; " + LogFile.lastLines(log()));
            }
        } catch (InterruptedException e) {
            step.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailure(name + " was interrupted", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public final synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The running process. */
    public final synchronized Process process() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException(name + " does not run");
        }
        return process;
    }

    @Override
    public final void awaitReady(Duration limit) {
        if (current() == null) {
            throw new IllegalStateException(name + " was not started");
        }
        new Waiting(state).untilReady(this, limit);
    }

    @Override
    public final void stop() {
        Process stopped = current();
        if (stopped != null) {
            stopped.destroy();
            if (!endedWithin(stopped, PATIENCE.toMillis())) {
                stopped.destroyForcibly();
                endedWithin(stopped, PATIENCE.toMillis());
            }
            state.forget(name);
        }
    }

    /** kill -9; returns when the process is gone. */
    public final void kill9() {
        Process killed = process();
        killed.destroyForcibly();
        endedWithin(killed, PATIENCE.toMillis());
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private boolean endedWithin(Process awaited, long millis) {
        try {
            return awaited.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name + " was interrupted", e);
        }
    }
}
