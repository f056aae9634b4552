package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The quarter ends, its round opens and asks for reports; some units hand theirs in. */
final class RoundScene {
    private static final String AFTER_THE_HOLIDAY = "2024-10-09T10:00:00+08:00";
    private static final String TASK_WITH_A_DEADLINE = "(一)";

    private final Story story;
    private final World world;

    RoundScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    void play(ShownPlan plan) {
        story.step("The third quarter is over: its round opens by itself (季调度)");
        world.moveClock(AFTER_THE_HOLIDAY);
        JsonNode round = world.until(
                        "the round of 2024-Q3 is open",
                        () -> world.as("office", "plan-service")
                                .get("/plans/%s/rounds".formatted(plan.planId()))
                                .expecting(200)
                                .body()
                                .path("items"),
                        rounds -> rounds.toString().contains("2024-Q3"))
                .get(0);
        story.tell(
                "%s: unit reports due %s, lead units' summaries %s, review %s (working days, holidays and make-up days counted)"
                        .formatted(
                                round.path("period").asText(),
                                round.path("unitReportDue").asText(),
                                round.path("leadSummaryDue").asText(),
                                round.path("reviewDue").asText()));
        List<JsonNode> reports = world.until(
                "a report is asked of every duty",
                () -> world.all(
                        world.as("office", "task-service"),
                        "/reports?roundId=" + round.path("roundId").asText()),
                found -> found.size() >= plan.duties().size());
        story.expectEqual(plan.duties().size(), reports.size(), "the number of reports that are asked for");
        story.tell(reports.size() + " reports are asked for");

        story.step("Units sign for their duties and hand in reports");
        acknowledge("zengdu", plan.duty(TASK_WITH_A_DEADLINE, "421303"));
        submit("zengdu", reports, plan.duty(TASK_WITH_A_DEADLINE, "421303"), 72, "已完成辖区排污口整治任务的 72%", true);
        submit("suixian", reports, plan.duty(TASK_WITH_A_DEADLINE, "421321"), 48, "溯源已完成,整治完成 48%", false);
        submit("sthj", reports, plan.duty(TASK_WITH_A_DEADLINE, "421300-sthj"), 60, "全市整治完成 60%", false);
        long in =
                world
                        .all(
                                world.as("office", "task-service"),
                                "/reports?roundId=" + round.path("roundId").asText())
                        .stream()
                        .filter(report -> report.path("state").asText().equals("SUBMITTED"))
                        .count();
        story.expectEqual(3L, in, "the number of reports handed in");
        story.tell("%d of %d reports are in".formatted(in, reports.size()));
        story.look(world.address("task-service") + "/reports?roundId="
                + round.path("roundId").asText());
    }

    private void acknowledge(String person, JsonNode duty) {
        Api unit = world.as(person, "task-service");
        String path = "/duties/" + duty.path("assignmentId").asText();
        Reply read = unit.get(path).expecting(200);
        Reply signed = unit.send(
                        "POST",
                        path + "/acknowledgement",
                        BodyPublishers.noBody(),
                        Map.of("If-Match", read.etag().orElse("")))
                .expecting(200);
        story.tell("%s signed for %s (签收), by %s at the latest"
                .formatted(
                        person,
                        duty.path("title").asText(),
                        signed.body().path("acknowledgeBy").asText()));
    }

    private void submit(
            String person, List<JsonNode> reports, JsonNode duty, int progress, String narrative, boolean met) {
        String reportId = reports.stream()
                .filter(report -> report.path("assignmentId")
                        .asText()
                        .equals(duty.path("assignmentId").asText()))
                .findFirst()
                .orElseThrow()
                .path("reportId")
                .asText();
        ObjectNode content = World.object().put("progress", progress).put("narrative", narrative);
        if (met) {
            duty.path("obligations").forEach(obligation -> {
                if (obligation.path("deadline").asText().equals("2024-12-31")) {
                    content.withArray("metObligations")
                            .add(obligation.path("obligationId").asText());
                }
            });
        }
        Api unit = world.as(person, "task-service");
        Reply read = unit.get("/reports/" + reportId).expecting(200);
        unit.send(
                        "POST",
                        "/reports/%s/submissions".formatted(reportId),
                        BodyPublishers.ofString(content.toString()),
                        Map.of(
                                "Content-Type", "application/json",
                                "If-Match", read.etag().orElse(""),
                                "Idempotency-Key", UUID.randomUUID().toString()))
                .expecting(200, 201);
        story.tell("%s: %d %%, %s%s".formatted(person, progress, narrative, met ? ", the target of 2024 is met" : ""));
    }
}
