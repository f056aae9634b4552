package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.sink.Received;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL ends at once (SIGQUIT) again and again under load: what was answered is there, and nothing twice. */
@Order(7)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopsOfPostgresTest {
    private static final List<String> DATABASES = List.of("plan", "task", "indicator", "notification");

    /** What notification-service must have taken in, each as often as it was told. */
    private static final Map<String, Topic> TOLD = Map.of(
            "ReportSubmitted", Topic.TASK,
            "IndicatorBreached", Topic.INDICATOR,
            "IndicatorRecovered", Topic.INDICATOR);

    private LocalStack stack;
    private Tables tables;
    private Reporting reporting;
    private Feeding feeding;

    @BeforeAll
    void reportsAreAskedForAndALevelHolds(LocalStack started) {
        stack = started;
        tables = new Tables(stack);
        Suizhou suizhou = new Suizhou(stack).settled();
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        String planId = suizhou.issue("stops-of-postgres.txt", LevelPlan.text("随州市己类片区整治行动方案"));
        suizhou.moveClock(LocalDate.of(2024, 10, 9));
        reporting = new Reporting(suizhou, suizhou.reportOf(planId));
        suizhou.moveClock(LocalDate.of(2025, 2, 3));
        feeding = new Feeding(stack, suizhou.seriesOf(planId, LevelPlan.LEVEL));
    }

    @Test
    void loseNothingThatWasAnsweredAndDoubleNothing() throws Exception {
        awaitRest();
        Set<String> before = Set.copyOf(messages("SENT"));
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> reports = until(enough, () -> reporting.call().untilAccepted());
        CompletableFuture<Void> readings = until(enough, feeding::pushNext);
        Random random = new Random(4714);
        for (int stop = 0; stop < Stops.ofPostgres(); stop++) {
            awaitWork("stop " + stop, CompletableFuture.anyOf(reports, readings));
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000)); // the moment is what varies
            stack.postgres().stopImmediately();
            stack.postgres().start();
        }
        awaitWork("the last stop", CompletableFuture.anyOf(reports, readings));
        enough.set(true);
        reports.get(120, TimeUnit.SECONDS);
        readings.get(120, TimeUnit.SECONDS);

        awaitRest();
        expectEachReportOnce();
        expectEachReading();
        expectEachBreachTold();
        expectEachMessageOnce(before);
    }

    private static CompletableFuture<Void> until(AtomicBoolean enough, Runnable work) {
        return CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                work.run();
            }
        });
    }

    /** Both kinds of load have been served anew; a load that failed shows its own failure. */
    private void awaitWork(String moment, CompletableFuture<Object> failed) {
        int reports = reporting.accepted();
        int readings = feeding.taken().size();
        await("work goes on before " + moment)
                .atMost(Suizhou.PATIENCE)
                .until(() -> failed.isDone()
                        || reporting.accepted() > reports && feeding.taken().size() > readings + 3);
        if (failed.isDone()) {
            failed.join();
        }
    }

    /** All events have gone out and come in, and all messages have found their end. */
    private void awaitRest() {
        await("everything has flowed").atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            for (String database : DATABASES) {
                assertThat(tables.count(database, "select count(*) from outbox where sent_at is null"))
                        .as("events that wait in " + database)
                        .isZero();
            }
            for (Map.Entry<String, Topic> event : TOLD.entrySet()) {
                assertThat(taken(event.getKey())).as(event.getKey()).isEqualTo(told(event.getKey(), event.getValue()));
            }
            assertThat(messages("PENDING")).isEmpty();
            assertThat(messages("SENDING")).isEmpty();
            assertThat(messages("UNCERTAIN")).isEmpty();
        });
    }

    private int told(String event, Topic topic) {
        return new EventLog(stack.kafka().bootstrapServers(), topic)
                .events(event, data -> true)
                .size();
    }

    private int taken(String event) {
        return tables.count(
                "notification", "select count(*) from inbox where event_type = ?", "org.ecoplan." + event + ".v1");
    }

    private void expectEachReportOnce() {
        List<Integer> each =
                IntStream.rangeClosed(1, reporting.accepted()).boxed().toList();
        assertThat(tables.column(
                        "task",
                        "select number from report_submission where report_id = ?::uuid order by number",
                        reporting.reportId()))
                .extracting(Integer::valueOf)
                .containsExactlyElementsOf(each);
        assertThat(new EventLog(stack.kafka().bootstrapServers(), Topic.TASK)
                        .events(
                                "ReportSubmitted",
                                report -> report.path("reportId").asText().equals(reporting.reportId())))
                .extracting(event -> event.data().path("submission").asInt())
                .containsExactlyElementsOf(each);
        System.out.printf("[stops] %d reports accepted, all there, each told once%n", each.size());
    }

    private void expectEachReading() {
        Set<OffsetDateTime> stored = tables
                .column(
                        "indicator",
                        "select to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                + " from reading join series on series.id = series_id where code = ?",
                        feeding.series())
                .stream()
                .map(OffsetDateTime::parse)
                .collect(Collectors.toSet());
        assertThat(stored).containsExactlyInAnyOrderElementsOf(feeding.taken().keySet());
        System.out.printf("[stops] %d readings accepted, all there%n", stored.size());
    }

    private void expectEachBreachTold() {
        List<String> stored = tables.column(
                "indicator",
                "select breach.id from breach join series on series.id = series_id where code = ?",
                feeding.series());
        assertThat(stored).isNotEmpty();
        assertThat(new EventLog(stack.kafka().bootstrapServers(), Topic.INDICATOR)
                        .events(
                                "IndicatorBreached",
                                breach -> breach.path("series").asText().equals(feeding.series())))
                .extracting(event -> event.data().path("breachId").asText())
                .containsExactlyInAnyOrderElementsOf(stored);
        System.out.printf("[stops] %d breaches, each told once%n", stored.size());
    }

    private void expectEachMessageOnce(Set<String> before) {
        Set<String> sent = new HashSet<>(messages("SENT"));
        sent.removeAll(before);
        assertThat(sent).as("messages of this test").isNotEmpty();
        Map<String, List<Received>> received = stack.sink().received().stream()
                .filter(arrived -> !before.contains(idOf(arrived)))
                .collect(Collectors.groupingBy(StopsOfPostgresTest::idOf));
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(received.values())
                .allSatisfy(arrived -> assertThat(arrived)
                        .singleElement()
                        .satisfies(one ->
                                assertThat(one.repeats()).as(one.toString()).isZero()));
        System.out.printf("[stops] %d messages, each received once%n", sent.size());
    }

    private List<String> messages(String state) {
        return tables.column("notification", "select id from message where state = ?", state);
    }

    /** The number of the message: of a mail the part of its Message-ID before the at sign. */
    private static String idOf(Received arrived) {
        return arrived.id().replaceFirst("@.*", "");
    }
}
