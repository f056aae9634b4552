package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who listens on a port, as far as the operating system shows it (Linux: /proc, own processes or root). */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** The process and its command, for a person. */
    static Optional<String> of(int port) {
        return processOn(port).map(PortHolder::described);
    }

    /** The process that listens on the port. */
    static Optional<ProcessHandle> processOn(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeningInodes(Path.of(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process.pid(), sockets))
                .findFirst();
    }

    private static Stream<String> listeningInodes(Path table, int port) {
        String hexPort = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > 9 && field[1].endsWith(hexPort) && field[3].equals(LISTENING))
                    .map(field -> field[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String described(ProcessHandle process) {
        String command = commandOf(process);
        return "process %d (%s)".formatted(process.pid(), command.substring(0, Math.min(command.length(), 100)));
    }

    /** The whole command with its arguments; the JDK knows only the first 4 kB of it. */
    static String commandOf(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            return process.info().commandLine().orElse("unknown command");
        }
    }
}
