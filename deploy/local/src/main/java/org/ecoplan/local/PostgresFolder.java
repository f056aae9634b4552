package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The data folder of PostgreSQL and what a crash can leave in it. */
final class PostgresFolder {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path data;

    PostgresFolder(Path data) {
        this.data = data;
    }

    /** The server process that works in this folder, if one lives. */
    Optional<ProcessHandle> postmaster() {
        try {
            if (!Files.exists(lock())) {
                return Optional.empty();
            }
            return Files.readAllLines(lock()).stream()
                    .findFirst()
                    .filter(pid -> pid.strip().matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a server that outlived its launcher and removes what would keep a new one from starting. */
    void clearLeftovers() throws IOException {
        Optional<ProcessHandle> old = postmaster();
        if (old.isPresent()) {
            end(old.get());
        }
        Files.deleteIfExists(lock());
        if (Files.exists(data) && !Files.exists(complete())) {
            Folders.delete(data);
        }
    }

    /** From here on the folder holds a whole database cluster and is never thrown away. */
    void markComplete() throws IOException {
        if (!Files.exists(complete())) {
            Files.createFile(complete());
        }
    }

    /** Fast shutdown, and if that does not help an immediate one; the write-ahead log heals the rest. */
    static void end(ProcessHandle postmaster) {
        Signal.CONTINUE.sendTo(postmaster);
        postmaster.descendants().forEach(Signal.CONTINUE::sendTo);
        Signal.INTERRUPT.sendTo(postmaster);
        if (!isGone(postmaster)) {
            Signal.QUIT.sendTo(postmaster);
            isGone(postmaster);
        }
    }

    /** Waits for the end of a process that was told to stop; false when it goes on. */
    static boolean isGone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path lock() {
        return data.resolve("postmaster.pid");
    }

    private Path complete() {
        return data.resolve("ecoplan.complete");
    }
}
