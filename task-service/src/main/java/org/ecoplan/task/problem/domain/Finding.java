package org.ecoplan.task.problem.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found (发现), and what it is about.
 *
 * @param place absent where a breach names none
 * @param assignmentId the duty that it is about, with its task and plan
 * @param breach the figures of the breach that opened it
 * @param listed its place on the list of a superior
 * @param foundFor code of the unit for which it was recorded; absent of a breach
 */
public record Finding(
        Origin origin,
        String title,
        String description,
        @Nullable Place place,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID assignmentId,
        @Nullable Breach breach,
        @Nullable Listed listed,
        @Nullable String foundFor,
        Instant foundAt) {

    /** Where it is: an address, both coordinates in degrees (CGCS2000), or all of it. */
    public record Place(
            @Nullable String address,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {

        public boolean isKnown() {
            return (longitude == null) == (latitude == null) && (address != null || longitude != null);
        }
    }

    /** How the breach itself stands. */
    public enum Standing {
        OPEN("未解除"),
        RECOVERED("已恢复"),
        /** it does not hold after late or corrected readings */
        WITHDRAWN("已撤销");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /** The finding with the breach as it is told now. */
    Finding with(Breach told) {
        return new Finding(
                origin, title, description, place, planId, taskId, assignmentId, told, listed, foundFor, foundAt);
    }

    /**
     * The figures of a breach, as it was told last.
     *
     * @param standing absent of what was told before it was followed
     * @param comparator of the rule, {@code limit} its figure
     * @param clause words of the plan or standard that set the limit
     */
    public record Breach(
            UUID breachId,
            String series,
            String indicator,
            BigDecimal value,
            String comparator,
            BigDecimal limit,
            @Nullable String unit,
            Instant observedAt,
            @Nullable String station,
            String clause,
            @Nullable Standing standing) {

        /** The breach in another standing. */
        public Breach in(Standing now) {
            return new Breach(
                    breachId, series, indicator, value, comparator, limit, unit, observedAt, station, clause, now);
        }

        /** The breach with the figure with which it began, as late or corrected readings have it. */
        public Breach corrected(BigDecimal figure, Instant at) {
            return new Breach(
                    breachId, series, indicator, figure, comparator, limit, unit, at, station, clause, standing);
        }

        /** The breach under the id of the one that stands in its place. */
        public Breach replacedBy(UUID other) {
            return new Breach(
                    other, series, indicator, value, comparator, limit, unit, observedAt, station, clause, standing);
        }

        /** What is the matter, for people. */
        public String title() {
            return indicator
                    + switch (comparator) {
                        case "LE", "LT" -> "超标";
                        case "GE", "GT" -> "未达标";
                        default -> "预警";
                    };
        }
    }

    /**
     * Its place on the list of a superior inspectorate.
     *
     * @param list name or number of the list
     * @param item its number on it
     * @param deadline last day that the superior sets
     * @param goal what is to be reached (整改目标), in the words of the list
     * @param acceptor who accepts it (验收单位), in the words of the list: often a body of the superior
     */
    public record Listed(
            String list,
            String item,
            LocalDate deadline,
            @Nullable String goal,
            @Nullable String acceptor) {}
}
