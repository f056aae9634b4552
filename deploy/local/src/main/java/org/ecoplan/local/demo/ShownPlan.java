package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The plan that the demo follows, once it is issued. */
public record ShownPlan(String planId, List<JsonNode> duties) {

    /** The duty of a unit in the task with this printed number. */
    public JsonNode duty(String ordinal, String unitCode) {
        return duties.stream()
                .filter(duty -> duty.path("ordinal").asText().equals(ordinal)
                        && duty.path("unitCode").asText().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> new Unexpected("No duty of " + unitCode + " in task " + ordinal));
    }
}
