package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.PortName;
import org.ecoplan.local.ServicePart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faults that last a minute: each is seen within a minute, loses and doubles nothing, and heals by itself. */
@Tag("long")
@Order(9)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(60);
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(90);
    private static final long LASTS_SECONDS = 60;

    private LocalStack stack;
    private Suizhou suizhou;
    private Reporting reporting;

    @BeforeAll
    void aRoundAsksForAReport(LocalStack started) {
        stack = started;
        suizhou = new Suizhou(stack).settled();
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        String planId = suizhou.issue("faults.txt", MonthlyPlan.text("随州市辛类片区整治行动方案"));
        suizhou.moveClock(LocalDate.of(2024, 10, 9));
        reporting = new Reporting(suizhou, suizhou.reportOf(planId));
    }

    @AfterEach
    void runPlainAgain() {
        List.of("task-service", "notification-service").forEach(name -> {
            ServicePart service = stack.service(name);
            service.stop();
            service.start();
            service.awaitReady(Duration.ofSeconds(90));
        });
    }

    @Test
    void theDatabaseFallsSilentWithoutClosingAConnection() throws Exception {
        ServicePart service = stack.service("task-service");
        try (SilentProxy proxy = new SilentProxy(stack.ports().of(PortName.POSTGRES))) {
            service.stop();
            service.start(List.of("-Decoplan.db.port=" + proxy.port()));
            service.awaitReady(Duration.ofSeconds(90));
            reporting.call().untilAccepted();
            Reporting.Call call = reporting.call();

            proxy.fallSilent();
            seen("silent database", service, "/q/health/ready");
            assertThat(suizhou.sthj.get("task-service", "/duties").statusCode()).isEqualTo(503);
            TimeUnit.SECONDS.sleep(LASTS_SECONDS); // the fault lasts

            proxy.speak();
            healed("silent database", service);
            call.untilAccepted();
            expectEachReportToldOnce();
        }
    }

    @Test
    void aTableIsLockedForAMinute() throws Exception {
        ServicePart service = stack.service("task-service");
        Reporting.Call call = reporting.call();
        try (Connection locker = DriverManager.getConnection(stack.postgres().jdbcUrl("task"));
                Statement statement = locker.createStatement()) {
            locker.setAutoCommit(false);
            statement.execute("lock table outbox in access exclusive mode");
            assertThat(call.send())
                    .hasValueSatisfying(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503));
            seen("locked table", service, "/q/health/well");
            assertThat(stalledSeconds(service, "outbox")).isPositive();
            TimeUnit.SECONDS.sleep(LASTS_SECONDS); // the fault lasts
            locker.rollback();
        }
        healed("locked table", service);
        call.untilAccepted();
        expectEachReportToldOnce();
    }

    @Test
    void aReactionNeverEnds() {
        ServicePart service = stack.service("notification-service");
        Trigger hold = Trigger.of("hold-reactions");
        hold.install(service);
        hold.arm();
        reporting.call().untilAccepted();
        seen("held reaction", service, "/q/health/well");
        hold.disarm();
        healed("held reaction", service);
        expectEachReportToldOnce();
        await("the event has had its effect")
                .atMost(HEALED_WITHIN)
                .untilAsserted(() -> assertThat(
                                new Tables(stack)
                                        .count(
                                                "notification",
                                                "select count(*) from inbox where event_type = 'org.ecoplan.ReportSubmitted.v1'"))
                        .isEqualTo(new EventLog(stack.kafka().bootstrapServers(), Topic.TASK)
                                .events("ReportSubmitted", data -> true)
                                .size()));
    }

    @Test
    void theBrokerAcknowledgesLate() {
        ServicePart service = stack.service("task-service");
        Trigger late = Trigger.of("acknowledge-late");
        late.install(service);
        late.arm();
        stack.kafka().stop();
        for (int report = 0; report < 100; report++) {
            reporting.call().untilAccepted();
        }
        stack.kafka().start();
        stack.kafka().awaitReady(Duration.ofSeconds(60));
        expectEachReportToldOnce();
        late.disarm();
    }

    private void seen(String fault, ServicePart service, String health) {
        long began = System.nanoTime();
        await(fault + " is seen").atMost(SEEN_WITHIN).until(() -> status(service, health) == 503);
        System.out.printf("[fault] %s: seen after %d s%n", fault, seconds(began));
    }

    private void healed(String fault, ServicePart service) {
        long began = System.nanoTime();
        await(fault + " is healed")
                .atMost(HEALED_WITHIN)
                .until(() -> status(service, "/q/health/ready") == 200 && status(service, "/q/health/well") == 200);
        System.out.printf("[fault] %s: healed after %d s%n", fault, seconds(began));
    }

    private static long seconds(long began) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    private void expectEachReportToldOnce() {
        List<Integer> each =
                IntStream.rangeClosed(1, reporting.accepted()).boxed().toList();
        await("each report is told")
                .atMost(HEALED_WITHIN)
                .untilAsserted(() -> assertThat(new EventLog(stack.kafka().bootstrapServers(), Topic.TASK)
                                .events(
                                        "ReportSubmitted",
                                        report ->
                                                report.path("reportId").asText().equals(reporting.reportId())))
                        .extracting(event -> event.data().path("submission").asInt())
                        .containsExactlyElementsOf(each));
        System.out.printf("[fault] %d reports accepted, each told once%n", each.size());
    }

    private static double stalledSeconds(ServicePart service, String worker) {
        Matcher gauge = Pattern.compile("ecoplan_worker_stalled_seconds\\{[^}]*worker=\"" + worker + "\"[^}]*} (\\S+)")
                .matcher(answer(service, "/q/metrics").body());
        assertThat(gauge.find()).as("gauge of the worker " + worker).isTrue();
        return Double.parseDouble(gauge.group(1));
    }

    /** 0 when no answer comes. */
    private static int status(ServicePart service, String path) {
        try {
            return answer(service, path).statusCode();
        } catch (UncheckedIOException noAnswer) {
            return 0;
        }
    }

    private static HttpResponse<String> answer(ServicePart service, String path) {
        return Caller.exchange(HttpRequest.newBuilder(URI.create(service.managementUrl() + path)));
    }
}
