package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.events.Topic;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.ServiceDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each service runs twice, one of the two is killed (SIGKILL) in the middle: each thing happens exactly once. */
@Order(8)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesOfEachServiceTest {
    private static final String PLAN = "随州市庚类片区整治行动方案";

    private LocalStack stack;
    private TwoInstances both;
    private Suizhou suizhou;

    @BeforeAll
    void eachServiceRunsTwice(LocalStack started) {
        stack = started;
        both = new TwoInstances(stack);
        suizhou = new Suizhou(stack, both::next).settled();
    }

    @AfterAll
    void onceAgain() {
        both.close();
    }

    @Test
    void doEachThingOnceAlsoWhenOneOfThemDies() throws Exception {
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        Reconciliation books = Reconciliation.begin(stack);
        String document = Suizhou.resource("suizhou.txt")
                .replace("随州市长江高水平保护提质增效行动方案", PLAN)
                .replace("随政办发〔2024〕14号", "随政办发〔2024〕914号");
        String planId = suizhou.issue("two-instances.txt", document);
        int duties = suizhou.duties(planId).size();
        suizhou.moveClock(LocalDate.of(2024, 10, 9));
        await("a report is asked of each duty")
                .atMost(Suizhou.PATIENCE)
                .until(() -> told(Topic.TASK, "ReportRequested", planId).size() >= duties);
        Reporting reporting = new Reporting(suizhou, suizhou.reportOf(planId));
        suizhou.moveClock(LocalDate.of(2025, 12, 30));
        Feeding feeding = new Feeding(
                Caller.feed(stack, "ecoplan-feed").through(both::next), suizhou.seriesOf(planId, LevelPlan.LEVEL));

        Load load = new Load(reporting, feeding);
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            load.awaitWork("before the death of one " + service.name());
            stack.service(service.name()).kill9();
        }
        load.awaitWork("after all four deaths");
        suizhou.moveClock(LocalDate.of(2026, 1, 3));
        load.awaitWork("behind the deadline");
        load.end();

        Set<String> due = overdueObligations(planId);
        await("each obligation behind its deadline is told")
                .atMost(Suizhou.PATIENCE)
                .until(() -> told(Topic.TASK, "TaskOverdue", planId).size() >= due.size());
        books.awaitRest();
        books.expectEachReportOnce(reporting);
        books.expectEachReading(feeding);
        books.expectEachBreachTold(feeding);
        books.expectEachMessageOnce();
        expectOnce("duty", told(Topic.TASK, "TaskAssigned", planId), "assignmentId", duties);
        expectOnce("report request", firstRound(planId), "assignmentId", duties);
        assertThat(due).isNotEmpty();
        expectOnce("overdue obligation", told(Topic.TASK, "TaskOverdue", planId), "obligationId", due.size());
        expectOnce("round", told(Topic.PLAN, "RoundOpened", planId), "period", rounds(planId));
    }

    private List<JsonNode> told(Topic topic, String event, String planId) {
        return new EventLog(stack.kafka().bootstrapServers(), topic)
                .events(event, data -> data.path("planId").asText().equals(planId)).stream()
                        .map(EventLog.Published::data)
                        .toList();
    }

    private List<JsonNode> firstRound(String planId) {
        return told(Topic.TASK, "ReportRequested", planId).stream()
                .filter(request -> request.path("period").asText().equals("2024-Q3"))
                .toList();
    }

    private int rounds(String planId) {
        return suizhou.office
                .read("plan-service", "/plans/%s/rounds".formatted(planId))
                .path("items")
                .size();
    }

    /** What is only striven for (力争) lapses and is never overdue. */
    private Set<String> overdueObligations(String planId) {
        return await("obligations are overdue")
                .atMost(Suizhou.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> suizhou.duties(planId).stream()
                                .flatMap(duty -> Suizhou.stream(duty.path("obligations")))
                                .filter(obligation ->
                                        obligation.path("deadline").asText().compareTo("2026-01-03") < 0)
                                .filter(obligation ->
                                        obligation.path("strength").asText().equals("BINDING"))
                                .map(obligation ->
                                        obligation.path("obligationId").asText())
                                .collect(Collectors.toSet()),
                        due -> !due.isEmpty());
    }

    private static void expectOnce(String what, List<JsonNode> told, String key, int expected) {
        assertThat(told)
                .extracting(event -> event.path(key).asText())
                .as(what)
                .doesNotHaveDuplicates()
                .hasSize(expected);
        System.out.printf("[two] %d times %s, each told once%n", expected, what);
    }
}
