package org.ecoplan.plan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.application.ComparingRevision.Said;
import org.ecoplan.plan.plan.domain.ItemId;
import org.jspecify.annotations.Nullable;

/** What a person decides of tasks (确认对应关系), all of it or nothing. */
public record RevisionDecisionsRequest(
        @NotEmpty(message = "请指明任务") @Size(max = 2_000, message = "任务过多")
        List<@NotNull(message = "任务不能为空") @Valid DecisionOnTask> decisions) {

    /**
     * Both: the same task, which goes on. Only the draft's: a new task (新增). Only the plan's: a task that ends (终止).
     *
     * @param taskId task of the plan in force
     * @param draftTaskId task of the draft
     */
    public record DecisionOnTask(
            @Nullable UUID taskId, @Nullable UUID draftTaskId) {}

    List<Said> toSaid() {
        return decisions.stream()
                .map(each -> new Said(
                        each.taskId() == null ? null : new ItemId(each.taskId()),
                        each.draftTaskId() == null ? null : new ItemId(each.draftTaskId())))
                .toList();
    }
}
