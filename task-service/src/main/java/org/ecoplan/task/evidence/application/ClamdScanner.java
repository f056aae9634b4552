package org.ecoplan.task.evidence.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Asks a clamd by its INSTREAM command (clamd(8)): pieces of the file, each with its length in front, a length of zero,
 * then one line of answer. Without a host it is off; health ({@code virus-scanner}), the gauge
 * {@code ecoplan.evidence.scanner.on} and every file say so.
 */
@ApplicationScoped
class ClamdScanner implements VirusScanner {
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String FOUND = " FOUND";

    private final EvidenceSettings.Clamd settings;

    @Inject
    ClamdScanner(EvidenceSettings settings, MeterRegistry meters) {
        this(settings.clamd(), meters);
    }

    ClamdScanner(EvidenceSettings.Clamd settings, MeterRegistry meters) {
        this.settings = settings;
        meters.gauge("ecoplan.evidence.scanner.on", this.settings.host().isPresent() ? 1 : 0);
    }

    @Override
    public boolean isOn() {
        return settings.host().isPresent();
    }

    @Override
    public Optional<String> scan(Path file) throws IOException {
        String host = settings.host().orElseThrow();
        int limit = (int) settings.limit().toMillis();
        try (Socket clamd = new Socket()) {
            clamd.connect(new InetSocketAddress(host, settings.port()), limit);
            clamd.setSoTimeout(limit);
            send(file, new DataOutputStream(new BufferedOutputStream(clamd.getOutputStream(), PIECE)));
            return found(new String(clamd.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private static void send(Path file, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(piece); length > 0; length = content.read(piece)) {
                clamd.writeInt(length);
                clamd.write(piece, 0, length);
            }
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static Optional<String> found(String answer) throws IOException {
        String line = answer.replace("\0", "").strip();
        if (line.equals("stream: OK")) {
            return Optional.empty();
        }
        if (line.startsWith("stream: ") && line.endsWith(FOUND)) {
            return Optional.of(line.substring("stream: ".length(), line.length() - FOUND.length()));
        }
        throw new IOException("clamd did not say what it found");
    }

    @Produces
    @Wellness
    HealthCheck health() {
        return () -> HealthCheckResponse.named("virus-scanner")
                .up()
                .withData("state", isOn() ? "on" : "off")
                .build();
    }
}
