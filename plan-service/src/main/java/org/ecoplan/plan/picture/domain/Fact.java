package org.ecoplan.plan.picture.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;

/**
 * A step that was told of a thing. What was told twice is one fact.
 *
 * @param subjectId the thing
 * @param at when it happened; of breaches when it was observed, of missed days the end of the last day
 * @param daysLate of a submission of a report and of the latest answer to an order, 0 for everything else
 */
public record Fact(UUID subjectId, Step step, Instant at, int daysLate) {

    public static Fact of(UUID subjectId, Step step, Instant at) {
        return new Fact(subjectId, step, at, 0);
    }

    /**
     * That something was not done in time: it holds from the end of the last day, however late that was noticed and told,
     * and orders before what happened between that end and the notice.
     */
    public static Fact missed(UUID subjectId, Step step, LocalDate lastDay) {
        return of(
                subjectId,
                step,
                lastDay.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    /** The local day on which it happened. */
    public LocalDate day() {
        return ChinaTime.today(at);
    }
}
