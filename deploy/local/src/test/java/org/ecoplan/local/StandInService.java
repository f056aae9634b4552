package org.ecoplan.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A service that is nothing but its health and its environment, packaged as the launcher expects it. */
public final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getProperty("standin.die") != null) {
            throw new IllegalStateException("told to die");
        }
        listen("HTTP");
        listen("MANAGEMENT");
    }

    private static void listen(String door) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_" + door + "_PORT"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_" + door + "_HOST"), port), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            String value = name.equals("q/health/ready")
                    ? "UP"
                    : Objects.requireNonNullElse(System.getProperty(name, System.getenv(name)), "");
            byte[] body = value.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /** Writes a jar that runs this class. */
    static void packageInto(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Path.of("target/test-classes").toAbsolutePath().toUri().toString());
        Files.createDirectories(folder);
        new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest).close();
    }
}
