package org.ecoplan.task.workitem.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param id of the duty, report, summary, order, extension, suspension, problem or window, as its group says
 * @param planId absent where it is not of one plan
 * @param title of the task, or what the order is about
 * @param unit code of the unit that it is about; absent for a whole round
 * @param day what it says is said by its group; absent where there is none
 */
public record WorkItem(
        UUID id,
        @Nullable UUID planId,
        String title,
        @Nullable String unit,
        @Nullable LocalDate day) {}
