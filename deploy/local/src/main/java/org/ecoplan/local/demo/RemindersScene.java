package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was sent to whom and why; and that the sink really received it, each once. */
final class RemindersScene {
    private static final Set<String> ON_THE_WAY = Set.of("PENDING", "SUMMED", "SENDING", "UNCERTAIN");
    private static final String NEXT_WORKING_MORNING = "2025-01-03T09:00:00+08:00";
    private static final Set<String> TOLD_IN_FULL = Set.of("TASK_OVERDUE", "INDICATOR_BREACHED");

    private final Story story;
    private final World world;

    RemindersScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    void play(ShownPlan plan) {
        story.step("The next working morning: what came after the digest of the day leaves");
        world.moveClock(NEXT_WORKING_MORNING);
        story.step("The reminders that were sent");
        List<JsonNode> messages = world.until(
                "every message is delivered to its channel",
                this::messages,
                found -> found.stream().noneMatch(RemindersScene::isOnTheWay)
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
                .filter(message -> TOLD_IN_FULL.contains(message.path("kind").asText()) && wentOut(message))
                .forEach(this::show);
        expectReceivedOnce(messages);
        story.look(world.address("notification-service") + "/pages/messages  (log in as office)");
        story.look(world.sink() + "/  (what the sink received)");
    }

    /** What waits for the next working morning waits there. */
    private static boolean isOnTheWay(JsonNode message) {
        return ON_THE_WAY.contains(message.path("state").asText()) && !message.hasNonNull("notBefore");
    }

    /** By itself; what went in a digest has no words of its own. */
    private static boolean wentOut(JsonNode message) {
        return message.path("state").asText().equals("SENT") && !message.hasNonNull("digestId");
    }

    private List<JsonNode> messages() {
        return new ArrayList<>(world.all(world.as("office", "notification-service"), "/messages"));
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

    /** Every message that went out by itself, digests among them, lies in the sink, and none of them twice. */
    private void expectReceivedOnce(List<JsonNode> messages) {
        JsonNode received = world.sinkApi().get("/received").expecting(200).body();
        Map<String, Integer> arrivals = new HashMap<>();
        received.forEach(one -> arrivals.merge(one.path("id").asText().replaceFirst("@.*", ""), 1, Integer::sum));
        long sent = messages.stream()
                .filter(RemindersScene::wentOut)
                .filter(message ->
                        arrivals.getOrDefault(message.path("messageId").asText(), 0) == 1)
                .count();
        long counted = messages.stream().filter(RemindersScene::wentOut).count();
        story.expectEqual(counted, sent, "the number of sent messages that the sink received once");
        received.forEach(one -> story.expectEqual(
                0, one.path("repeats").asInt(), "repeats of " + one.path("id").asText()));
        story.tell("");
        story.tell("%d messages sent, each received once by the sink".formatted(sent));
    }
}
