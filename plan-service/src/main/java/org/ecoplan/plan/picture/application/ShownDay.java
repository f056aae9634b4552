package org.ecoplan.plan.picture.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which day of a plan is shown: a plan that was closed stands as on its last day.
 *
 * @param asked the day asked for
 * @param closedOn the day on which the plan was closed, absent while it runs
 */
public record ShownDay(LocalDate asked, @Nullable LocalDate closedOn) {

    /** The day at whose end the figures stand. */
    public LocalDate asOf() {
        return closedOn != null && asked.isAfter(closedOn) ? closedOn : asked;
    }
}
