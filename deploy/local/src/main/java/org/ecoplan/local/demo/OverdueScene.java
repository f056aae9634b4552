package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The clock passes a deadline: whoever has not met the obligation is overdue. */
final class OverdueScene {
    private static final String TWO_DAYS_AFTER = "2025-01-02T09:00:00+08:00";

    private final Story story;
    private final World world;

    OverdueScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    void play(ShownPlan plan) {
        story.step("The clock moves over the deadline of 31 December 2024 (2024年底前完成70%的整治任务)");
        world.moveClock(TWO_DAYS_AFTER);
        List<String> overdue = world.until("somebody is overdue", () -> overdue(plan), found -> found.size() >= 4);
        overdue.forEach(story::tell);
        story.expect(
                overdue.stream().noneMatch(line -> line.startsWith("曾都区")),
                "曾都区 reported that it met the target, so it is not overdue");
        story.tell("曾都区人民政府 reported that it met the target: not overdue, nothing sent");
        story.look(world.address("task-service") + "/duties?planId=" + plan.planId());
    }

    private List<String> overdue(ShownPlan plan) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (JsonNode duty : world.all(world.as("office", "task-service"), "/duties?planId=" + plan.planId())) {
            for (JsonNode obligation : duty.path("obligations")) {
                if (obligation.path("state").asText().equals("OVERDUE")) {
                    lines.put(
                            duty.path("unitName").asText() + obligation.path("obligationId"),
                            "%s %s: 「%s」 was due on %s, rungs crossed: %s"
                                    .formatted(
                                            duty.path("unitName").asText(),
                                            duty.path("ordinal").asText(),
                                            obligation.path("what").asText(),
                                            obligation.path("deadline").asText(),
                                            rungs(obligation)));
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static String rungs(JsonNode obligation) {
        List<String> rungs = new ArrayList<>();
        obligation
                .path("crossedRungs")
                .forEach(rung -> rungs.add(
                        rung.path("rung").asText() + " " + rung.path("outcome").asText()));
        return String.join(", ", rungs);
    }
}
