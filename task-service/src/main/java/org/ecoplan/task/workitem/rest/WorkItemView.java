package org.ecoplan.task.workitem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.workitem.domain.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits.
 *
 * @param id of the duty, report, summary, order, extension, suspension or window, as its group says
 * @param title of the task, or what the order is about; of a window its period
 * @param unit code of the unit that it is about; absent for a whole round
 * @param day what it says is said by its group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkItemView(
        UUID id,
        @Nullable UUID planId,
        String title,
        @Nullable String unit,
        @Nullable LocalDate day) {

    static WorkItemView of(WorkItem item) {
        return new WorkItemView(item.id(), item.planId(), item.title(), item.unit(), item.day());
    }
}
