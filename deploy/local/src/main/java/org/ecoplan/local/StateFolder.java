package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one local system: {@code data} survives restarts, {@code logs} holds one file a part, {@code run}
 * says which processes belong to it and on which ports. Only its user can read it.
 */
public final class StateFolder {
    private static final String MARK = ".pid";

    private final Path root;

    public StateFolder(Path root) {
        this.root = made(root.toAbsolutePath().normalize());
    }

    @Override
    public String toString() {
        return root.toString();
    }

    public Path data(String part) {
        return made(root.resolve("data")).resolve(part);
    }

    public Path log(String part) {
        return made(root.resolve("logs")).resolve(part + ".log");
    }

    Path generated(String name) {
        return run().resolve(name);
    }

    /** Writes down that the process is this part of the running system. */
    void remember(String part, ProcessHandle process) {
        try {
            Files.writeString(markOf(part), ProcessMark.of(process).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(markOf(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a process was written down for the part, alive or not. */
    public boolean remembers(String part) {
        return Files.exists(markOf(part));
    }

    /** The living process of the part. */
    public Optional<ProcessHandle> processOf(String part) {
        try {
            Path mark = markOf(part);
            return Files.exists(mark)
                    ? ProcessMark.parse(Files.readString(mark)).flatMap(ProcessMark::living)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the launcher to restart the part; it answers by {@link #isRestartAsked} becoming false. */
    public void askRestart(String part) {
        try {
            Files.writeString(restartOf(part), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRestartAsked(String part) {
        return Files.exists(restartOf(part));
    }

    void answerRestart(String part) {
        try {
            Files.deleteIfExists(restartOf(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path restartOf(String part) {
        return run().resolve(part + ".restart");
    }

    /** The names of all parts that were written down. */
    List<String> rememberedParts() {
        try (Stream<Path> files = Files.list(run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(MARK))
                    .map(name -> name.substring(0, name.length() - MARK.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rememberPorts(Ports ports) {
        try {
            ports.write(portsFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rememberParts(List<String> names) {
        try {
            Files.write(generated("parts"), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of the system that runs, or ran last, in this folder. */
    public List<String> parts() {
        try {
            Path file = generated("parts");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that everything is up; {@code ./ecoplan demo} waits for it. */
    void markReady() {
        try {
            Files.writeString(readyFile(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unmarkReady() {
        try {
            Files.deleteIfExists(readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ports of the system that runs, or ran last, in this folder. */
    public Optional<Ports> ports() {
        try {
            return Files.exists(portsFile()) ? Optional.of(Ports.read(portsFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path readyFile() {
        return run().resolve("ready");
    }

    private Path portsFile() {
        return run().resolve("ports.properties");
    }

    private Path markOf(String part) {
        return run().resolve(part + MARK);
    }

    private Path run() {
        return made(root.resolve("run"));
    }

    private static Path made(Path folder) {
        try {
            return Private.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
