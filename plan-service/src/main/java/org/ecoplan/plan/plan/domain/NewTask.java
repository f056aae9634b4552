package org.ecoplan.plan.plan.domain;

import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** A task that the reader did not find and a person adds (补录任务); it stands behind the others. */
public record NewTask(String ordinal, @Nullable String action, String title, TaskEdit content) {

    Outcome<PlanTask> standingAt(int position, Decision by) {
        PlanTask empty =
                new PlanTask(position, ordinal, action, Item.added(title, by), List.of(), List.of(), List.of());
        return content.applyTo(empty, by);
    }
}
