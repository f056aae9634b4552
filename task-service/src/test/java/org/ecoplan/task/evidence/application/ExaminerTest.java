package org.ecoplan.task.evidence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.task.evidence.SampleFiles.black;
import static org.ecoplan.task.evidence.SampleFiles.joined;
import static org.ecoplan.task.evidence.SampleFiles.jpeg;
import static org.ecoplan.task.evidence.SampleFiles.pdf;
import static org.ecoplan.task.evidence.SampleFiles.scene;
import static org.ecoplan.task.evidence.SampleFiles.withExif;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.evidence.domain.Evidence.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminerTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void aThumbnailStandsUprightWhoeverHeldTheCamera() throws IOException {
        byte[] lying = withExif(jpeg(scene(1200, 800, 3)), "2024:07:01 09:30:00", 31, 113, 6);
        Examined found = examined(new Examiner(scanner(Optional.empty(), 0)), "a.jpg", lying);
        var small = ImageIO.read(new ByteArrayInputStream(found.thumbnail()));
        assertThat(small.getWidth()).isEqualTo(213);
        assertThat(small.getHeight()).isEqualTo(320);
        assertThat(found.picture().width()).isEqualTo(1200);
        assertThat(found.scan()).isEqualTo(Scan.OFF);
    }

    @Test
    void aPictureThatIsTheSameEverywhereLooksLikeNoOther() throws IOException {
        Examined found = examined(new Examiner(scanner(Optional.empty(), 0)), "a.png", black(300, 200));
        assertThat(found.picture().likeness()).isNull();
        assertThat(found.thumbnail()).isNotEmpty();
    }

    @Test
    void aCleanFileWasSeenWholeByTheScanner() throws Exception {
        try (Clamd clamd = new Clamd("stream: OK\0")) {
            byte[] content = pdf("材料".repeat(60_000));
            Examined found = examined(new Examiner(clamd.scanner()), "a.pdf", content);
            assertThat(found.scan()).isEqualTo(Scan.CLEAN);
            assertThat(clamd.received()).isEqualTo(content);
        }
    }

    @Test
    void anInfectedFileIsRefused() throws Exception {
        try (Clamd clamd = new Clamd("stream: Eicar-Test-Signature FOUND\0")) {
            assertThat(refusal(new Examiner(clamd.scanner()), "a.pdf", pdf("x")))
                    .isEqualTo("EVIDENCE_INFECTED");
        }
    }

    @Test
    void ofWhatTheScannerDidNotAnswerNothingIsKnown() throws Exception {
        try (Clamd clamd = new Clamd("INSTREAM size limit exceeded. ERROR\0")) {
            assertThatThrownBy(() -> refusal(new Examiner(clamd.scanner()), "a.pdf", pdf("x")))
                    .isInstanceOf(IOException.class);
        }
        try (Clamd clamd = new Clamd("")) {
            assertThatThrownBy(() -> refusal(new Examiner(clamd.scanner()), "a.pdf", pdf("x")))
                    .isInstanceOf(IOException.class);
        }
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Examiner examiner = new Examiner(scanner(Optional.of("localhost"), deaf.getLocalPort()));
            assertThatThrownBy(() -> refusal(examiner, "a.pdf", pdf("x"))).isInstanceOf(IOException.class);
        }
    }

    /** What a service has at a time is less than its heap of 144 MB; this one has 40. */
    @Test
    void theLargestFilesAreExaminedInLittleMemory() throws Exception {
        Files.write(folder.resolve("a.png"), black(7_000, 7_000));
        Files.write(folder.resolve("b.jpg"), jpeg(scene(7_000, 7_000, 9)));
        Files.write(
                folder.resolve("c.mp4"),
                joined(new byte[] {0, 0, 0, 24}, "ftypisom".getBytes(StandardCharsets.US_ASCII), new byte[50_000_000]));
        Process examining = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExaminingProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String told = new String(examining.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(examining.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(told.lines()).containsExactly("PNG with thumbnail", "JPEG with thumbnail", "MP4");
        } finally {
            examining.destroyForcibly();
        }
    }

    private Examined examined(Examiner examiner, String name, byte[] content) throws IOException {
        return examiner.examine(ExaminingProcess.upload(name, content.length), written(content))
                .fold(found -> found, refusal -> {
                    throw new AssertionError(refusal.code());
                });
    }

    private String refusal(Examiner examiner, String name, byte[] content) throws IOException {
        return examiner.examine(ExaminingProcess.upload(name, content.length), written(content))
                .fold(found -> "taken", Refusal::code);
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static ClamdScanner scanner(Optional<String> host, int port) {
        return new ClamdScanner(
                new EvidenceSettings.Clamd() {
                    @Override
                    public Optional<String> host() {
                        return host;
                    }

                    @Override
                    public int port() {
                        return port;
                    }

                    @Override
                    public Duration limit() {
                        return LIMIT;
                    }
                },
                new SimpleMeterRegistry());
    }

    /** A server that speaks INSTREAM as clamd(8) does, and answers one file with one line. */
    private static final class Clamd implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received;

        Clamd(String answer) throws IOException {
            received = CompletableFuture.supplyAsync(() -> serve(answer));
        }

        private byte[] serve(String answer) {
            try (Socket caller = door.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                byte[] command = in.readNBytes(10);
                assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.writeBytes(in.readNBytes(length));
                }
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        ClamdScanner scanner() {
            return ExaminerTest.scanner(Optional.of("localhost"), door.getLocalPort());
        }

        byte[] received() throws Exception {
            return received.get(5, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
