package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.ServicePart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** task-service is killed (SIGKILL): every accepted report has one effect. */
@Order(2)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsOfTaskServiceTest {
    private ServicePart service;
    private Reporting reporting;
    private EventLog events;

    @BeforeAll
    void aRoundAsksForAReport(LocalStack stack) {
        Suizhou suizhou = new Suizhou(stack).settled();
        service = stack.service("task-service");
        events = new EventLog(stack.kafka().bootstrapServers(), Topic.TASK);
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        String planId = suizhou.issue("kills-of-task-service.txt", MonthlyPlan.text("随州市甲类片区整治行动方案"));
        suizhou.moveClock(LocalDate.of(2024, 10, 9));
        reporting = new Reporting(suizhou, suizhou.reportOf(planId));
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
    void betweenItsCommitAndThePublishing() {
        killAt("die-before-publishing", Stops.ofAService());
    }

    @Test
    void betweenThePublishingAndTheMark() {
        killAt("die-before-marking-sent", Math.max(2, Stops.ofAService() / 4));
    }

    /** Each life of the service takes in at least one report before it ends at a random moment of the next ones. */
    @Test
    void atRandomUnderLoad() throws Exception {
        Random random = new Random(4714);
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                reporting.call().untilAccepted();
            }
        });
        for (int kill = 0; kill < Stops.ofAService(); kill++) {
            int before = reporting.accepted();
            await("reports flow again after kill " + kill)
                    .atMost(Suizhou.PATIENCE)
                    .until(() -> load.isDone() || reporting.accepted() > before);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            service.kill9();
            service.start();
            service.awaitReady(Duration.ofSeconds(90));
        }
        enough.set(true);
        load.get(120, TimeUnit.SECONDS);
        expectOneEffectForEachAcceptedReport();
    }

    private void killAt(String point, int kills) {
        Trigger trigger = Trigger.of(point);
        trigger.install(service);
        for (int kill = 0; kill < kills; kill++) {
            Reporting.Call call = reporting.call();
            trigger.arm();
            call.send();
            trigger.awaitDeathAndRestart(service);
            call.untilAccepted();
        }
        expectOneEffectForEachAcceptedReport();
    }

    private void expectOneEffectForEachAcceptedReport() {
        await("all submissions are published")
                .atMost(Suizhou.PATIENCE)
                .until(() -> submissions().size() >= reporting.accepted());
        List<Integer> each =
                IntStream.rangeClosed(1, reporting.accepted()).boxed().toList();
        assertThat(submissions()).containsExactlyElementsOf(each);
        assertThat(reporting.numbers()).containsExactlyElementsOf(each);
        System.out.printf(
                "[kills] %d reports accepted, %d effects%n",
                reporting.accepted(), submissions().size());
    }

    private List<Integer> submissions() {
        return events
                .events(
                        "ReportSubmitted",
                        report -> report.path("reportId").asText().equals(reporting.reportId()))
                .stream()
                .map(event -> event.data().path("submission").asInt())
                .toList();
    }
}
