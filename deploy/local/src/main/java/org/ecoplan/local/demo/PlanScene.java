package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The document becomes a draft, is reviewed and issued, and its duties arrive at the units. */
final class PlanScene {
    private static final int TASKS = 8;
    private static final int DUTIES = 40; // eight lead units, and four implementing bodies carried down to each task

    private final Story story;
    private final World world;

    PlanScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    ShownPlan play() {
        Api office = world.as("office", "plan-service");
        story.step("The plan of 随州市 is imported from its document");
        JsonNode draft = office.post(
                        "/plans",
                        World.object().put("sourceName", "suizhou.txt").put("text", World.text("suizhou.txt")))
                .expecting(201)
                .body();
        String planId = draft.path("planId").asText();
        new EarlierPlans(story, office).closeThoseOf(draft);
        JsonNode plan = office.get("/plans/" + planId).expecting(200).body();
        show(plan);
        story.expectEqual(TASKS, plan.path("tasks").size(), "the number of tasks");
        story.look(world.address("plan-service") + "/plans/" + planId);

        story.step("The coordinating office accepts what was read and issues the plan");
        String draftPath = "/plans/" + planId;
        Reply accepted = office.change("POST", draftPath + "/acceptance", draftPath, null)
                .expecting(200);
        story.tell("reviewed: " + accepted.body().path("review"));
        Reply issued = office.change("POST", draftPath + "/issue", draftPath, World.object())
                .expecting(200);
        story.tell("state %s, issued on %s, %d tasks, %d duties"
                .formatted(
                        issued.body().path("state").asText(),
                        issued.body().path("issuedOn").asText(),
                        issued.body().path("tasks").asInt(),
                        issued.body().path("duties").asInt()));

        story.step("The duties have arrived in task-service, by unit");
        List<JsonNode> duties = world.until(
                "all duties are assigned",
                () -> world.all(world.as("office", "task-service"), "/duties?planId=" + planId),
                found -> found.size() >= DUTIES);
        story.expectEqual(DUTIES, duties.size(), "the number of duties");
        showByUnit(duties);
        expectCarriedDown(duties);
        story.look(world.address("task-service") + "/duties?planId=" + planId);
        return new ShownPlan(planId, duties);
    }

    private void show(JsonNode plan) {
        JsonNode header = plan.path("header");
        story.tell("%s  %s  %s"
                .formatted(
                        header.path("title").asText(),
                        header.path("documentNumber").asText(),
                        header.path("issuedOn").asText()));
        for (JsonNode task : plan.path("tasks")) {
            story.tell("%s %s: %s"
                    .formatted(task.path("ordinal").asText(), task.path("title").asText(), unitsOf(task)));
            for (JsonNode target : task.path("targets")) {
                story.tell("      %s %s %s%s by %s  「%s」 (characters %d to %d)"
                        .formatted(
                                target.path("indicator").asText(),
                                target.path("comparator").asText(),
                                target.path("value").asText(),
                                target.path("unit").asText(""),
                                target.path("by").asText("-"),
                                target.path("quote").asText(),
                                target.path("span").path("start").asInt(),
                                target.path("span").path("end").asInt()));
            }
        }
    }

    private static String unitsOf(JsonNode task) {
        StringBuilder units = new StringBuilder();
        task.path("units")
                .forEach(unit -> units.append(units.isEmpty() ? "" : "; ")
                        .append(unit.path("role").asText())
                        .append(' ')
                        .append(unit.path("name").asText())
                        .append(unit.path("inherited").asBoolean() ? " (carried down)" : ""));
        return units.toString();
    }

    private void showByUnit(List<JsonNode> duties) {
        Map<String, List<JsonNode>> byUnit = duties.stream()
                .collect(Collectors.groupingBy(
                        duty -> duty.path("unitName").asText(), TreeMap::new, Collectors.toList()));
        byUnit.forEach((unit, its) -> story.tell("%s: %d (%s)"
                .formatted(
                        unit,
                        its.size(),
                        its.stream()
                                .map(duty -> duty.path("ordinal").asText()
                                        + duty.path("role").asText().charAt(0))
                                .collect(Collectors.joining(" ")))));
        story.tell("(L lead unit 牵头单位, I implementing body 实施主体)");
    }

    private void expectCarriedDown(List<JsonNode> duties) {
        Map<String, Long> namedBodies = duties.stream()
                .filter(duty -> duty.path("inherited").asBoolean())
                .collect(Collectors.groupingBy(
                        duty -> duty.path("ordinal").asText(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(duty -> duty.path("namedAs").asText(), Collectors.toSet()),
                                names -> (long) names.size())));
        story.expectEqual(TASKS, namedBodies.size(), "the number of tasks with carried-down implementers");
        story.expect(
                namedBodies.values().stream().allMatch(count -> count == 2),
                "2 carried-down implementers on each task, but there are " + namedBodies);
        story.tell("2 carried-down implementers on each of the 8 tasks: "
                + duties.stream()
                        .filter(duty -> duty.path("inherited").asBoolean())
                        .map(duty -> duty.path("namedAs").asText())
                        .distinct()
                        .collect(Collectors.joining("、")));
    }
}
