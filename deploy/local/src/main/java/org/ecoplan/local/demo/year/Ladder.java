package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Waits until task-service has done what is due by a day: a person would do nothing in the seconds before, and what is
 * played must not depend on them.
 */
final class Ladder {
    /** The rungs of a dated point in days from its deadline. */
    private static final int[] RUNGS = {-30, -15, -7, -1};

    private final Town town;

    Ladder(Town town) {
        this.town = town;
    }

    void awaitSpoken(LocalDate today) {
        town.world()
                .until(
                        "the ladder has come to " + today,
                        town::liveDuties,
                        duties -> duties.stream().allMatch(duty -> hasSpokenOf(duty, today)));
    }

    private static boolean hasSpokenOf(JsonNode duty, LocalDate today) {
        for (JsonNode point : duty.path("obligations")) {
            if (!Town.isClosed(duty) && !hasSpoken(point, today)) {
                return false;
            }
        }
        return true;
    }

    /** An open point is neither over nor silent on its last rung; one that stands still goes on behind its last day. */
    static boolean hasSpoken(JsonNode point, LocalDate today) {
        if (!point.path("state").asText().equals("OPEN")) {
            return true;
        }
        if (point.hasNonNull("suspension")) {
            return !LocalDate.parse(point.path("suspension").path("expectedEnd").asText())
                    .isBefore(today);
        }
        LocalDate deadline = LocalDate.parse(point.path("deadline").asText());
        if (deadline.isBefore(today)) {
            return false;
        }
        Optional<LocalDate> newest = IntStream.of(RUNGS)
                .mapToObj(deadline::plusDays)
                .filter(rung -> !rung.isAfter(today))
                .reduce((earlier, later) -> later);
        List<String> crossed = point.path("crossedRungs").findValuesAsText("rungDate");
        return newest.isEmpty() || crossed.contains(newest.get().toString());
    }
}
