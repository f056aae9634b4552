package org.ecoplan.plan.picture.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;

/**
 * A step that was told of a thing. What was told twice is one fact.
 *
 * @param subjectId the thing
 * @param at when it happened; of breaches when it was observed
 * @param daysLate of a report, 0 for everything else
 */
public record Fact(UUID subjectId, Step step, Instant at, int daysLate) {

    public static Fact of(UUID subjectId, Step step, Instant at) {
        return new Fact(subjectId, step, at, 0);
    }

    /** The local day on which it happened. */
    public LocalDate day() {
        return ChinaTime.today(at);
    }
}
