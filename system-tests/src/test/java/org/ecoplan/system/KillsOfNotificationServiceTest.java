package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.ServicePart;
import org.ecoplan.local.sink.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** notification-service is killed (SIGKILL): every overdue rung has one reminder a recipient and channel. */
@Order(3)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsOfNotificationServiceTest {
    private static final int KILLS = Stops.ofAService();
    private static final int REMINDERS_OF_AN_OVERDUE_RUNG = 4; // liaison officer and supervising leader, SMS and e-mail

    private LocalStack stack;
    private Suizhou suizhou;
    private ServicePart service;
    private EventLog events;

    @BeforeAll
    void theDirectoryIsThere(LocalStack started) {
        stack = started;
        suizhou = new Suizhou(stack).settled();
        service = stack.service("notification-service");
        events = new EventLog(stack.kafka().bootstrapServers(), Topic.TASK);
    }

    @BeforeEach
    void itRuns() {
        if (!service.isAlive()) {
            service.start();
            service.awaitReady(Duration.ofSeconds(90));
        }
    }

    @AfterAll
    void runPlainAgain() {
        service.stop();
        service.start();
        service.awaitReady(Duration.ofSeconds(90));
    }

    @Test
    void betweenTakingInAndAcknowledging() {
        String planId = issueAMonthlyPlan("随州市乙类片区整治行动方案");
        Trigger trigger = Trigger.of("die-before-acknowledging");
        trigger.install(service);
        for (int kill = 0; kill < KILLS; kill++) {
            trigger.arm();
            suizhou.tellClock(MonthlyPlan.FIRST.plusMonths(kill + 1L).atDay(2));
            trigger.awaitDeathAndRestart(service);
        }
        expectOneReminderOfEachOverdueRung(planId, KILLS, MonthlyPlan.FIRST.plusMonths(KILLS));
    }

    @Test
    void atRandomUnderLoad() throws Exception {
        String planId = issueAMonthlyPlan("随州市丙类片区整治行动方案");
        Random random = new Random(4714);
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            for (int month = 0; month < MonthlyPlan.months(); month++) {
                suizhou.moveTaskClock(MonthlyPlan.FIRST.plusMonths(month + 1L).atDay(2), planId, month + 1);
            }
        });
        for (int kill = 0; kill < KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
            service.kill9();
            service.start();
            service.awaitReady(Duration.ofSeconds(90));
        }
        load.get(180, TimeUnit.SECONDS);
        expectOneReminderOfEachOverdueRung(
                planId, MonthlyPlan.months(), MonthlyPlan.FIRST.plusMonths(MonthlyPlan.months()));
    }

    private String issueAMonthlyPlan(String title) {
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        return suizhou.issue(title + ".txt", MonthlyPlan.text(title));
    }

    /**
     * The leader's leave at once as far as the caps allow, the liaison officer's in the digests of working days: the
     * clock shows one day of the month after the other, and no further deadline in it.
     */
    private void expectOneReminderOfEachOverdueRung(String planId, int rungs, YearMonth after) {
        await("every rung is told")
                .atMost(Suizhou.PATIENCE)
                .until(() -> overdue(planId).size() == rungs);
        Set<String> obligations = overdue(planId);
        AtomicInteger shown = new AtomicInteger(2);
        await("every reminder is sent")
                .pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(180))
                .ignoreExceptions()
                .until(() -> {
                    boolean all = sent(obligations).size() >= rungs * REMINDERS_OF_AN_OVERDUE_RUNG;
                    if (!all) {
                        suizhou.tellClock(after.atDay(Math.min(28, shown.incrementAndGet())));
                    }
                    return all;
                });
        List<JsonNode> sent = sent(obligations);
        assertThat(sent).hasSize(rungs * REMINDERS_OF_AN_OVERDUE_RUNG);
        Map<String, List<Received>> received =
                stack.sink().received().stream().collect(Collectors.groupingBy(Received::id));
        Set<String> wentOut = sent.stream()
                .map(message -> message.path("digestId")
                        .asText(message.path("messageId").asText()))
                .collect(Collectors.toSet());
        for (String id : wentOut) {
            List<Received> arrived = received.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(id))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            assertThat(arrived).as("message " + id).hasSize(1);
            assertThat(arrived.get(0).repeats()).as("repeats of " + id).isZero();
        }
        System.out.printf(
                "[kills] %d overdue rungs, %d reminders in %d messages, each received once%n",
                rungs, sent.size(), wentOut.size());
    }

    private Set<String> overdue(String planId) {
        return events
                .events(
                        "TaskOverdue",
                        overdue -> overdue.path("planId").asText().equals(planId))
                .stream()
                .map(event -> event.data().path("obligationId").asText())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> sent(Set<String> obligations) {
        return suizhou.all(suizhou.office, "notification-service", "/messages?state=SENT").stream()
                .filter(message -> message.path("kind").asText().equals("TASK_OVERDUE"))
                .filter(message -> obligations.contains(message.path("subject").asText()))
                .toList();
    }
}
