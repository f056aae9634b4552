package org.ecoplan.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** Which port each part listens on. All of them on the loopback address. */
public final class Ports {
    private static final int FIRST_FREE = 10_000;
    private static final int LAST_FREE = 32_000;
    private static final int MOST_ATTEMPTS = 1_000;

    private final EnumMap<PortName, Integer> numbers;

    private Ports(EnumMap<PortName, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * The ports a person asked for: a variable of the environment wins over the base, the base over the usual
     * number. Base 18000 means 18000, 18001 … in the order of {@link PortName}.
     */
    public static Ports wanted(Map<String, String> environment, OptionalInt base) {
        EnumMap<PortName, Integer> numbers = new EnumMap<>(PortName.class);
        for (PortName name : PortName.values()) {
            int number = base.isPresent() ? base.getAsInt() + name.ordinal() : name.usual();
            Optional<String> asked = Optional.ofNullable(environment.get(name.variable()));
            numbers.put(name, checked(name, asked.orElse(Integer.toString(number))));
        }
        return distinct(new Ports(numbers));
    }

    /**
     * A block of ports nobody uses right now, below those from which the machine takes the ports of outgoing
     * connections: one of those could take a port that is free now before its part listens on it.
     */
    public static Ports free() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE);
            Ports ports = wanted(Map.of(), OptionalInt.of(first));
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new StartFailure("There are no %d free ports in a row from %d to %d."
                .formatted(PortName.values().length, FIRST_FREE, LAST_FREE));
    }

    /** The ports a running system wrote down. */
    static Ports read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        EnumMap<PortName, Integer> numbers = new EnumMap<>(PortName.class);
        for (PortName name : PortName.values()) {
            numbers.put(name, checked(name, properties.getProperty(name.name(), Integer.toString(name.usual()))));
        }
        return new Ports(numbers);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        numbers.forEach((name, number) -> properties.setProperty(name.name(), Integer.toString(number)));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Ports of the running system");
        }
    }

    public int of(PortName name) {
        return Objects.requireNonNull(numbers.get(name));
    }

    /** Address of an HTTP port, with the host name that tokens carry as issuer. */
    public URI url(PortName name) {
        return URI.create("http://localhost:" + of(name));
    }

    /** The ports that something else listens on already. */
    List<PortName> taken() {
        return numbers.keySet().stream().filter(name -> isTaken(of(name))).toList();
    }

    private static boolean isTaken(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int checked(PortName name, String text) {
        if (text.matches("\\d{1,5}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        }
        throw new StartFailure("%s: \"%s\" is not a port (1 to 65535).".formatted(name.variable(), text));
    }

    private static Ports distinct(Ports ports) {
        if (ports.numbers.values().stream().distinct().count() < PortName.values().length) {
            throw new StartFailure("Two parts would share a port: " + ports.numbers);
        }
        return ports;
    }
}
