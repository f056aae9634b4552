package org.ecoplan.plan.picture.domain;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a thing is on a day, as far as figures tell things apart.
 *
 * @param late of a report: its first submission since it was last expected came after the due date; of an order: its latest
 *     answer did
 * @param past its due date is before the day
 */
public record Cell(Step step, boolean late, boolean past) {
    private static final String LATE = "+LATE";
    private static final String PAST = "+PAST";

    /** As it is grouped by: {@code SUBMITTED+LATE+PAST}. */
    public String key() {
        return step + (late ? LATE : "") + (past ? PAST : "");
    }

    /** @throws IllegalArgumentException for what is no key */
    public static Cell parse(String key) {
        String[] parts = key.split("\\+", -1);
        return new Cell(Step.valueOf(parts[0]), key.contains(LATE), key.contains(PAST));
    }

    static Stream<Cell> all() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Stream.of(
                        new Cell(step, false, false),
                        new Cell(step, false, true),
                        new Cell(step, true, false),
                        new Cell(step, true, true)));
    }
}
