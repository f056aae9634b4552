package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was sent to whom and why; and that the sink really received it, each once. */
final class RemindersScene {
    private static final String NEXT_WORKING_MORNING = "2025-01-03T09:00:00+08:00";
    private static final Set<String> TOLD_IN_FULL = Set.of("TASK_OVERDUE", "INDICATOR_BREACHED");

    private final Story story;
    private final World world;
    private final Deliveries deliveries;

    RemindersScene(Story story, World world) {
        this.story = story;
        this.world = world;
        this.deliveries = new Deliveries(world);
    }

    void play(ShownPlan plan) {
        story.step("The next working morning: what came after the digest of the day leaves");
        world.moveClock(NEXT_WORKING_MORNING);
        story.step("The reminders that were sent");
        List<JsonNode> messages = world.until(
                "every message is delivered to its channel",
                deliveries::messages,
                found -> found.stream().noneMatch(Deliveries::isOnTheWay)
                        && kinds(found)
                                .keySet()
                                .containsAll(List.of(
                                        "TASK_OVERDUE EMAIL SENT",
                                        "TASK_OVERDUE SMS SENT",
                                        "DIGEST EMAIL SENT",
                                        "DIGEST SMS SENT",
                                        "INDICATOR_RECOVERED EMAIL SENT",
                                        "INDICATOR_BREACHED EMAIL SENT",
                                        "INDICATOR_BREACHED SMS SENT")));
        kinds(messages).forEach((kind, count) -> story.tell("%-45s %4d".formatted(kind, count)));
        story.tell("");
        messages.stream()
                .filter(message -> TOLD_IN_FULL.contains(message.path("kind").asText()) && Deliveries.wentOut(message))
                .forEach(this::show);
        story.tell("");
        story.tell("%d messages sent, each received once by the sink"
                .formatted(Deliveries.expectEachOnce(messages, deliveries.received())));
        story.look(world.address("notification-service") + "/pages/messages  (log in as office)");
        story.look(world.sink() + "/  (what the sink received)");
    }

    private static Map<String, Long> kinds(List<JsonNode> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(
                        message -> "%s %s %s"
                                .formatted(
                                        message.path("kind").asText(),
                                        message.path("channel").asText(),
                                        message.path("state").asText()),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private void show(JsonNode message) {
        story.tell("%-5s %s %s (%s, %s): %s"
                .formatted(
                        message.path("channel").asText(),
                        message.path("recipient").path("holderName").asText(),
                        message.path("recipient").path("address").asText(),
                        message.path("unitCode").asText(),
                        message.path("post").asText(),
                        message.path("channel").asText().equals("SMS")
                                ? message.path("text").asText()
                                : message.path("headline").asText()));
    }
}
