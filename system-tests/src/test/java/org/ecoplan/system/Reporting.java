package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A unit that hands in one report again and again, and repeats a call whose answer it did not get. */
final class Reporting {
    private final Suizhou suizhou;
    private final String reportId;
    private final AtomicInteger accepted = new AtomicInteger();

    Reporting(Suizhou suizhou, String reportId) {
        this.suizhou = suizhou;
        this.reportId = reportId;
    }

    /** How many submissions were answered with success. */
    int accepted() {
        return accepted.get();
    }

    String reportId() {
        return reportId;
    }

    /** The numbers of the submissions that are kept, in their order. */
    List<Integer> numbers() {
        return suizhou.all(suizhou.sthj, "task-service", "/reports/" + reportId + "/submissions", 20).stream()
                .map(submission -> submission.path("number").asInt())
                .sorted()
                .toList();
    }

    /** A new submission under a key of its own, based on the report as it is now; waits for a service that starts. */
    Call call() {
        String version = await("the report can be read")
                .atMost(Suizhou.PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(this::version, Optional::isPresent)
                .orElseThrow();
        return new Call(version, UUID.randomUUID().toString(), 1 + accepted() * 7 % 100);
    }

    private Optional<String> version() {
        return suizhou.sthj
                .get("task-service", "/reports/" + reportId)
                .headers()
                .firstValue("ETag");
    }

    /** One submission with its key; may be sent as often as needed. */
    final class Call {
        private final String version;
        private final String key;
        private final int progress;

        private Call(String version, String key, int progress) {
            this.version = version;
            this.key = key;
            this.progress = progress;
        }

        /** Empty when no answer came. */
        Optional<HttpResponse<String>> send() {
            try {
                return Optional.of(suizhou.sthj.send(
                        "POST",
                        "task-service",
                        "/reports/%s/submissions".formatted(reportId),
                        Map.of("progress", progress, "narrative", "第 " + key + " 次报送"),
                        "If-Match",
                        version,
                        "Idempotency-Key",
                        key));
            } catch (UncheckedIOException noAnswer) {
                return Optional.empty();
            }
        }

        /** Sends until it is answered with success; a failure shows the last answer. */
        void untilAccepted() {
            await("the report is accepted")
                    .atMost(Suizhou.PATIENCE)
                    .untilAsserted(() -> assertThat(send())
                            .hasValueSatisfying(answer -> assertThat(answer.statusCode())
                                    .as(answer.body())
                                    .isBetween(200, 299)));
            accepted.incrementAndGet();
        }
    }
}
