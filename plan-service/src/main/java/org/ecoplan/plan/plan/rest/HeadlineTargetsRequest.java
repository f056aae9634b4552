package org.ecoplan.plan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ecoplan.plan.plan.domain.Target;
import org.ecoplan.plan.plan.domain.TaskEdit;
import org.ecoplan.plan.plan.rest.TaskEditRequest.Level;

/**
 * The levels outside any task as they shall be (主要目标更正), the whole list: with itemId it corrects, without it adds,
 * what is left out is rejected.
 */
public record HeadlineTargetsRequest(
        @NotNull(message = "缺少目标") @Size(max = 500, message = "目标过多")
        List<@Valid @NotNull(message = "条目不能为空") Level> targets) {

    List<TaskEdit.Entry<Target>> toEntries() {
        return targets.stream().map(Level::toEntry).toList();
    }
}
