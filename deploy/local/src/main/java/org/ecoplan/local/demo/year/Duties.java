package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The units sign for their duties (签收): within three working days, but for one. */
final class Duties {
    private static final List<String> LATE = List.of("随县");

    private final Town town;

    Duties(Town town) {
        this.town = town;
    }

    void signInTime() {
        town.plan().duties().stream().filter(duty -> !Town.isOneOf(LATE, duty)).forEach(this::sign);
    }

    void signLate() {
        town.plan().duties().stream().filter(duty -> Town.isOneOf(LATE, duty)).forEach(this::sign);
    }

    private void sign(JsonNode duty) {
        town.step(Town.loginOf(duty), "/duties/" + duty.path("assignmentId").asText(), "/acknowledgement", null);
    }
}
