package org.ecoplan.plan.plan.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an issued plan says, for the features that make something of it.
 *
 * @param revision of the plan, from 1
 */
public record PlanContent(
        PlanFacts facts,
        int revision,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate periodEnd,
        List<Point> headlineTargets,
        List<Task> tasks) {

    /** The years in which the plan runs. */
    public List<Integer> years() {
        int first = facts.issuedOn().getYear();
        int last = periodEnd == null ? first : periodEnd.getYear();
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** A task and the words it was read from. */
    public record Task(
            UUID taskId,
            String ordinal,
            @Nullable String action,
            String title,
            String clause,
            List<Part> parts,
            List<Point> points) {

        public boolean isLedBy(String unitCode) {
            return parts.stream()
                    .anyMatch(part ->
                            part.role().equals("LEAD") && part.unitCode().equals(unitCode));
        }
    }

    /** A unit's part in a task. */
    public record Part(String unitCode, String unitName, String role, String namedAs, boolean inherited) {}

    /** A target or a milestone. */
    public record Point(
            UUID id,
            String what,
            @Nullable LocalDate by,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            String quote) {}
}
