package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages of notification-service beside what the sink received. */
public final class Deliveries {
    private static final Set<String> ON_THE_WAY = Set.of("PENDING", "SUMMED", "SENDING", "UNCERTAIN");

    private final World world;

    public Deliveries(World world) {
        this.world = world;
    }

    List<JsonNode> messages() {
        return world.all(world.as("office", "notification-service"), "/messages");
    }

    /** What waits for the next working morning waits there. */
    static boolean isOnTheWay(JsonNode message) {
        return ON_THE_WAY.contains(message.path("state").asText()) && !message.hasNonNull("notBefore");
    }

    /** By itself; what went in a digest has no words of its own. */
    static boolean wentOut(JsonNode message) {
        return message.path("state").asText().equals("SENT") && !message.hasNonNull("digestId");
    }

    /**
     * Waits until nothing is on its way any more; every message that went out by itself, digests among them, lies in the
     * sink, and none of them twice. Answers how many there are.
     */
    public long expectEachOnce() {
        List<JsonNode> settled = world.until(
                "every message is delivered to its channel",
                this::messages,
                found -> found.stream().noneMatch(Deliveries::isOnTheWay));
        return expectEachOnce(settled, received());
    }

    JsonNode received() {
        return world.sinkApi().get("/received").expecting(200).body();
    }

    static long expectEachOnce(List<JsonNode> messages, JsonNode received) {
        Map<String, Integer> arrivals = new HashMap<>();
        received.forEach(one -> arrivals.merge(one.path("id").asText().replaceFirst("@.*", ""), 1, Integer::sum));
        for (JsonNode one : received) {
            if (one.path("repeats").asInt() != 0) {
                throw new Unexpected("Expected: no repeats of " + one.path("id").asText());
            }
        }
        List<JsonNode> sent = messages.stream().filter(Deliveries::wentOut).toList();
        for (JsonNode message : sent) {
            String id = message.path("messageId").asText();
            if (arrivals.getOrDefault(id, 0) != 1) {
                throw new Unexpected("Expected: message %s is received once, but it is %d times"
                        .formatted(id, arrivals.getOrDefault(id, 0)));
            }
        }
        return sent.size();
    }
}
