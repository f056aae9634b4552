package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoplan.local.ServiceDefinition;
import org.ecoplan.local.demo.Unexpected;
import org.ecoplan.local.demo.World;

/** Whether the year has been played on this data, and whether anything has changed since a moment. */
final class Played {
    private static final String TITLE = "随州市长江高水平保护提质增效行动方案";

    private final World world;

    Played(World world) {
        this.world = world;
    }

    /** The plan in force that was played to its published assessment. */
    Optional<String> plan() {
        return world.all(world.as(Town.OFFICE, "plan-service"), "/plans").stream()
                .filter(plan -> plan.path("state").asText().equals("ISSUED")
                        && plan.path("title").asText().contains(TITLE))
                .map(plan -> plan.path("planId").asText())
                .filter(this::isAssessed)
                .findFirst();
    }

    /** A year that was broken off has given document numbers, which are given once. */
    void expectNoNotices() {
        for (JsonNode plan : world.all(world.as(Town.OFFICE, "plan-service"), "/plans")) {
            String planId = plan.path("planId").asText();
            if (!plan.path("state").asText().equals("DRAFT")
                    && !items(planId, "notices").isEmpty()) {
                throw new Unexpected(
                        "There are notices on this data already (plan %s), and the year gives their numbers: ./ecoplan reset, then again"
                                .formatted(planId));
            }
        }
    }

    /** The newest entry of each service's audit trail: what changes anything adds one. */
    Map<String, String> trails() {
        Map<String, String> newest = new TreeMap<>();
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            newest.put(
                    service.name(),
                    world.as("auditor", service.name())
                            .get("/operations/audit?limit=1")
                            .expecting(200)
                            .body()
                            .path("items")
                            .toString());
        }
        return newest;
    }

    private boolean isAssessed(String planId) {
        for (JsonNode version : items(planId, "assessments")) {
            if (version.path("year").asInt() == Assessment.YEAR
                    && version.path("state").asText().equals("PUBLISHED")) {
                return true;
            }
        }
        return false;
    }

    private JsonNode items(String planId, String list) {
        return world.as(Town.OFFICE, "plan-service")
                .get("/plans/%s/%s".formatted(planId, list))
                .expecting(200)
                .body()
                .path("items");
    }
}
