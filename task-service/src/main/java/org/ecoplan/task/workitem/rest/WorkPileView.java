package org.ecoplan.task.workitem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.task.workitem.domain.WorkGroup;
import org.ecoplan.task.workitem.domain.WorkPile;
import org.jspecify.annotations.Nullable;

/**
 * How much of a group waits.
 *
 * @param count of its items; where {@code exact} is false there are more than that
 * @param dayMeans what the days of its items say: the last day for them or since when they wait
 * @param oldest the first of their days
 * @param late how many of those that were counted have a last day that is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkPileView(
        WorkGroup group,
        String title,
        WorkGroup.Subject subject,
        int count,
        boolean exact,
        WorkGroup.Day dayMeans,
        @Nullable LocalDate oldest,
        int late) {

    static WorkPileView of(WorkPile pile) {
        WorkGroup group = pile.group();
        return new WorkPileView(
                group,
                group.title(),
                group.subject(),
                pile.count(),
                pile.isExact(),
                group.day(),
                pile.oldest(),
                pile.late());
    }
}
