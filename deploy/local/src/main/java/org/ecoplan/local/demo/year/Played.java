package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoplan.local.ServiceDefinition;
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
        for (JsonNode version : world.as(Town.OFFICE, "plan-service")
                .get("/plans/%s/assessments".formatted(planId))
                .expecting(200)
                .body()
                .path("items")) {
            if (version.path("year").asInt() == Assessment.YEAR
                    && version.path("state").asText().equals("PUBLISHED")) {
                return true;
            }
        }
        return false;
    }
}
