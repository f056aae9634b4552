package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The provincial system pushes readings; one of them breaks a limit, later ones recover. */
final class BreachScene {
    private static final String LEVEL_OF_2024 = "70%的整治任务";

    private final Story story;
    private final World world;

    BreachScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    void play(ShownPlan plan) {
        story.step("The provincial system pushes readings, one of them below the level to reach");
        List<JsonNode> series = world.all(world.as("office", "indicator-service"), "/series?planId=" + plan.planId());
        JsonNode watched = series.stream()
                .filter(one -> one.path("rules").toString().contains(LEVEL_OF_2024))
                .findFirst()
                .orElseThrow(() -> new Unexpected("No series of the outfalls among " + series));
        String code = watched.path("code").asText();
        story.tell("series %s: %s".formatted(code, watched.path("indicator").asText()));
        watched.path("rules")
                .forEach(rule -> story.tell("      %s %s %s in force from %s: 「%s」"
                        .formatted(
                                rule.path("comparator").asText(),
                                rule.path("limit").asText(),
                                rule.path("unit").asText(),
                                rule.path("inForceFrom").asText(),
                                rule.path("clause").asText())));
        push(code, "2025-01-02T08:00:00+08:00", "62.5", "ACCEPTED");
        push(code, "2025-01-02T08:00:00+08:00", "62.5", "DUPLICATE");
        JsonNode breach = world.until(
                        "a breach is open",
                        () -> breaches(plan, "OPEN"),
                        found -> found.stream()
                                .anyMatch(one -> one.path("series").asText().equals(code)))
                .get(0);
        story.tell("breach: %s = %s %s, limit %s %s, 「%s」"
                .formatted(
                        breach.path("indicator").asText(),
                        breach.path("value").asText(),
                        breach.path("unit").asText(),
                        breach.path("comparator").asText(),
                        breach.path("limit").asText(),
                        breach.path("clause").asText()));
        story.expectEqual(1, breaches(plan, "OPEN").size(), "the number of open breaches");
        push(code, "2025-01-02T08:20:00+08:00", "71", "ACCEPTED");
        story.expectEqual(1, breaches(plan, "OPEN").size(), "the number of open breaches after one good value");
        push(code, "2025-01-02T08:40:00+08:00", "73.5", "ACCEPTED");
        world.until("the breach has recovered", () -> breaches(plan, "OPEN"), List::isEmpty);
        story.tell("two good values in a row: recovered");
        story.look(world.address("indicator-service") + "/breaches?planId=" + plan.planId());
    }

    private void push(String series, String observedAt, String value, String verdict) {
        ObjectNode body = World.object();
        body.withArray("readings")
                .addObject()
                .put("series", series)
                .put("observedAt", observedAt)
                .put("value", new java.math.BigDecimal(value));
        JsonNode answer = world.feed("ecoplan-feed", "indicator-service")
                .post("/readings", body)
                .expecting(200)
                .body();
        String given = answer.path("verdicts").path(0).path("verdict").asText();
        story.expectEqual(verdict, given, "the verdict of the reading");
        story.tell("%s %s = %s: %s".formatted(observedAt, series, value, given));
    }

    private List<JsonNode> breaches(ShownPlan plan, String state) {
        return world.all(
                world.as("office", "indicator-service"),
                "/breaches?planId=%s&state=%s".formatted(plan.planId(), state));
    }
}
