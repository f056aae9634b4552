package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.local.LocalStack;
import org.ecoplan.plan.reading.source.HostileFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that nobody sends in good faith, sent to the packaged plan-service: each is answered, none does harm. */
@Order(6)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {
    /** Ten seconds for the reading, and what a busy machine takes to send the file and to begin to read. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Right for every file on a machine that is busy enough. */
    private static final String TIME_EXCEEDED = "TIME_EXCEEDED";

    /** The answers to a document whose text can be taken, but which holds too much. */
    private static final List<String> TOO_MUCH =
            List.of("TOO_MANY_CHARACTERS", "TOO_MANY_ITEMS", "TOO_MANY_ELEMENTS", TIME_EXCEEDED);

    private static final String BOUNDARY = "--hostile-file--";

    private LocalStack stack;
    private Suizhou suizhou;
    private ProcessHandle planService;
    private int stored;

    @BeforeAll
    void theOfficeIsThere(LocalStack started) {
        stack = started;
        suizhou = new Suizhou(stack).settled();
        planService = process();
        stored = plans();
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnsweredInTime() {
        return files().map(file -> DynamicTest.dynamicTest(file.name(), () -> send(file)));
    }

    /** One of each kind of answer, since the reader's own tests read all of them; here all with {@code ./ecoplan faults}. */
    private static Stream<HostileFiles.Case> files() {
        Set<Set<String>> kinds = new HashSet<>();
        return HostileFiles.all().stream().filter(file -> kinds.add(file.answers()) || Stops.inLargeNumbers());
    }

    @AfterAll
    void theServiceIsUnharmedAndHasStoredWhatItSaid() {
        assertThat(process()).isEqualTo(planService);
        assertThat(plans()).isEqualTo(stored);
    }

    private void send(HostileFiles.Case file) throws IOException {
        long began = System.nanoTime();
        HttpResponse<String> answer = Caller.exchange(suizhou.office
                .request("plan-service", "/plans")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(file))));
        Duration taken = Duration.ofNanos(System.nanoTime() - began);

        assertThat(taken).isLessThan(LONGEST);
        JsonNode body = Caller.parse(answer.body());
        if (answer.statusCode() == 201) {
            stored++;
            assertThat(file.answers()).contains(HostileFiles.READ);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(body.path("errors").path(0).path("pointer").asText()).isEqualTo("/file");
            assertThat(body.path("title").asText()).matches(".*\\p{IsHan}.*");
            assertThat(body.path("code").asText()).isIn(expected(file));
        }
    }

    private static List<String> expected(HostileFiles.Case file) {
        Stream<String> beyondTheText =
                file.answers().contains(HostileFiles.READ) ? TOO_MUCH.stream() : Stream.of(TIME_EXCEEDED);
        return Stream.concat(file.answers().stream(), beyondTheText).toList();
    }

    private static byte[] form(HostileFiles.Case file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, file.name())
                + "Content-Type: application/octet-stream\r\n\r\n";
        form.write(head.getBytes(StandardCharsets.US_ASCII));
        form.write(file.maker().make());
        form.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private ProcessHandle process() {
        return stack.service("plan-service").process().toHandle();
    }

    private int plans() {
        return suizhou.all(suizhou.office, "plan-service", "/plans").size();
    }
}
