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

    /** Not before it was reminded: a person would take longer than the ladder. */
    void signLate() {
        List<JsonNode> late = town.plan().duties().stream()
                .filter(duty -> Town.isOneOf(LATE, duty))
                .toList();
        late.forEach(this::awaitReminder);
        late.forEach(this::sign);
    }

    private void awaitReminder(JsonNode duty) {
        String timeline = "/duties/" + duty.path("assignmentId").asText() + "/timeline";
        town.world()
                .until(
                        "the reminder to sign " + timeline,
                        () -> town.world().all(town.tasks(Town.OFFICE), timeline),
                        happened -> happened.stream()
                                .anyMatch(one -> one.path("kind").asText().equals("SIGN_OFF_MISSED")));
    }

    private void sign(JsonNode duty) {
        town.step(Town.loginOf(duty), "/duties/" + duty.path("assignmentId").asText(), "/acknowledgement", null);
    }
}
