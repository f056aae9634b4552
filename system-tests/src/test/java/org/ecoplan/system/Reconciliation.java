package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.sink.Received;

/**
 * Compares what was answered with what is stored, told and received (对账): nothing that was answered with success may
 * be missing, nothing may be there twice.
 */
final class Reconciliation {
    private static final List<String> DATABASES = List.of("plan", "task", "indicator", "notification");

    /** What notification-service must have taken in, each as often as it was told. */
    private static final Map<String, Topic> TOLD = Map.of(
            "ReportSubmitted", Topic.TASK,
            "IndicatorBreached", Topic.INDICATOR,
            "IndicatorRecovered", Topic.INDICATOR);

    private final LocalStack stack;
    private final Tables tables;
    private final Set<String> before;

    private Reconciliation(LocalStack stack) {
        this.stack = stack;
        this.tables = new Tables(stack);
        awaitRest();
        this.before = Set.copyOf(messages("SENT"));
    }

    /** Messages of earlier tests are left out: waits until they have come to an end. */
    static Reconciliation begin(LocalStack stack) {
        return new Reconciliation(stack);
    }

    /** All events have gone out and come in, and all messages have found their end. */
    void awaitRest() {
        await("everything has flowed").atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            for (String database : DATABASES) {
                assertThat(tables.count(database, "select count(*) from outbox where sent_at is null"))
                        .as("events that wait in " + database)
                        .isZero();
            }
            for (Map.Entry<String, Topic> event : TOLD.entrySet()) {
                assertThat(taken(event.getKey())).as(event.getKey()).isEqualTo(told(event.getKey(), event.getValue()));
            }
            assertThat(messages("PENDING")).as("messages that wait for no hour").isEmpty();
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

    void expectEachReportOnce(Reporting reporting) {
        List<Integer> each =
                IntStream.rangeClosed(1, reporting.accepted()).boxed().toList();
        assertThat(reporting.numbers()).containsExactlyElementsOf(each);
        assertThat(new EventLog(stack.kafka().bootstrapServers(), Topic.TASK)
                        .events(
                                "ReportSubmitted",
                                report -> report.path("reportId").asText().equals(reporting.reportId())))
                .extracting(event -> event.data().path("submission").asInt())
                .containsExactlyElementsOf(each);
        System.out.printf("[reconciliation] %d reports accepted, all there, each told once%n", each.size());
    }

    void expectEachReading(Feeding feeding) {
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
        System.out.printf("[reconciliation] %d readings accepted, all there%n", stored.size());
    }

    void expectEachBreachTold(Feeding feeding) {
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
        System.out.printf("[reconciliation] %d breaches, each told once%n", stored.size());
    }

    void expectEachMessageOnce() {
        Set<String> sent = new HashSet<>(messages("SENT"));
        sent.removeAll(before);
        assertThat(sent).as("messages since the beginning").isNotEmpty();
        Map<String, List<Received>> received = stack.sink().received().stream()
                .filter(arrived -> !before.contains(idOf(arrived)))
                .collect(Collectors.groupingBy(Reconciliation::idOf));
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(received.values())
                .allSatisfy(arrived -> assertThat(arrived)
                        .singleElement()
                        .satisfies(one ->
                                assertThat(one.repeats()).as(one.toString()).isZero()));
        System.out.printf("[reconciliation] %d messages, each received once%n", sent.size());
    }

    /** Messages as they go out: a digest is one, what stands in it is none; what waits for office hours waits there. */
    private List<String> messages(String state) {
        return tables.column(
                "notification",
                "select id from message where state = ? and digest_id is null"
                        + " and (state <> 'PENDING' or not_before is null)",
                state);
    }

    /** The number of the message: of a mail the part of its Message-ID before the at sign. */
    private static String idOf(Received arrived) {
        return arrived.id().replaceFirst("@.*", "");
    }
}
