package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker is away for half a minute; the database hangs. */
@Order(4)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesTest {
    private static final Duration BROKER_AWAY = Duration.ofSeconds(30);
    private static final List<String> READS = List.of(
            "plan-service /plans",
            "task-service /duties",
            "indicator-service /series",
            "notification-service /messages");

    private LocalStack stack;
    private Suizhou suizhou;
    private Reporting reporting;

    @BeforeAll
    void aRoundAsksForAReport(LocalStack started) {
        stack = started;
        suizhou = new Suizhou(stack).settled();
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        String planId = suizhou.issue("outages.txt", MonthlyPlan.text("随州市丁类片区整治行动方案"));
        suizhou.moveClock(LocalDate.of(2024, 10, 9));
        reporting = new Reporting(suizhou, suizhou.reportOf(planId));
    }

    @Test
    void withoutTheBrokerCallsAreAcceptedAndEverythingFlowsInOrderAfterwards() {
        stack.kafka().stop();
        long back = System.nanoTime() + BROKER_AWAY.toNanos();
        while (System.nanoTime() < back) {
            reporting.call().untilAccepted();
        }
        assertThat(status("task-service", "/q/health/ready")).isEqualTo(200);
        stack.kafka().start();
        stack.kafka().awaitReady(Duration.ofSeconds(60));

        EventLog events = new EventLog(stack.kafka().bootstrapServers(), Topic.TASK);
        List<Integer> each =
                IntStream.rangeClosed(1, reporting.accepted()).boxed().toList();
        await("everything has flowed")
                .atMost(Suizhou.PATIENCE)
                .untilAsserted(() -> assertThat(events.events(
                                "ReportSubmitted",
                                report -> report.path("reportId").asText().equals(reporting.reportId())))
                        .extracting(event -> event.data().path("submission").asInt())
                        .containsExactlyElementsOf(each));
        System.out.printf("[outage] %d reports accepted without the broker, all told in order%n", each.size());
    }

    @Test
    void whileTheDatabaseHangsEveryRequestIsAnsweredAndAllHealsByItself() {
        stack.postgres().freeze();
        try {
            for (String read : READS) {
                String service = read.split(" ")[0];
                long start = System.nanoTime();
                HttpResponse<String> answer = suizhou.office.get(service, read.split(" ")[1]);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                System.out.printf("[outage] %s answers %d after %d ms%n", read, answer.statusCode(), took.toMillis());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("UNAVAILABLE");
                assertThat(took).isLessThan(Duration.ofSeconds(5));
                start = System.nanoTime();
                assertThat(status(service, "/q/health/ready")).isEqualTo(503);
                took = Duration.ofNanos(System.nanoTime() - start);
                System.out.printf("[outage] %s is DOWN after %d ms%n", service, took.toMillis());
                assertThat(took).isLessThan(Duration.ofSeconds(3));
            }
        } finally {
            stack.postgres().thaw();
        }
        for (String read : READS) {
            await(read)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> suizhou.office
                                    .get(read.split(" ")[0], read.split(" ")[1])
                                    .statusCode()
                            == 200);
        }
        reporting.call().untilAccepted();
    }

    private int status(String service, String path) {
        return Caller.exchange(
                        HttpRequest.newBuilder(URI.create(stack.service(service).managementUrl() + path)))
                .statusCode();
    }
}
