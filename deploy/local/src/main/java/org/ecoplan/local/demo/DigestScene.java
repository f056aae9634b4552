package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Routine matters are gathered and go out in office hours, one digest a person, channel and working day. */
final class DigestScene {
    private static final Set<String> ENDED = Set.of("SENT", "SKIPPED");

    private final Story story;
    private final World world;

    DigestScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    /** Waits until all messages of a kind about the plan have gone out, or were not needed any more. */
    void play(ShownPlan plan, String kind) {
        List<JsonNode> messages = world.until(
                "the digests with " + kind + " are sent",
                () -> world.all(world.as("office", "notification-service"), "/messages?kind=" + kind).stream()
                        .filter(message -> message.path("planId").asText().equals(plan.planId()))
                        .toList(),
                found -> !found.isEmpty()
                        && found.stream()
                                .allMatch(message ->
                                        ENDED.contains(message.path("state").asText())));
        long digests = messages.stream()
                .map(message -> message.path("digestId").asText())
                .filter(id -> !id.isEmpty())
                .distinct()
                .count();
        long alone = messages.stream()
                .filter(message -> message.path("state").asText().equals("SENT") && !message.hasNonNull("digestId"))
                .count();
        long needless = messages.stream()
                .filter(message -> message.path("state").asText().equals("SKIPPED"))
                .count();
        story.tell("%s: %d messages, in %d digests, %d at once, %d no longer needed"
                .formatted(kind, messages.size(), digests, alone, needless));
    }
}
