package org.ecoplan.plan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.application.ComparingRevision.Said;
import org.ecoplan.plan.plan.application.ComparingRevision.SaidOfAll;
import org.ecoplan.plan.plan.domain.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides of tasks and of targets outside them (确认对应关系), all of it or nothing.
 *
 * @param decisions of tasks, absent for none
 * @param headlines of targets outside the tasks (总体目标), absent for none; what is plainly the same needs no decision
 */
public record RevisionDecisionsRequest(
        @Nullable @Size(max = 2_000, message = "任务过多")
        List<@NotNull(message = "任务不能为空") @Valid DecisionOnTask> decisions,

        @Nullable @Size(max = 2_000, message = "总体目标过多")
        List<@NotNull(message = "总体目标不能为空") @Valid DecisionOnHeadline> headlines) {

    /**
     * Both: the same task, which goes on. Only the draft's: a new task (新增). Only the plan's: a task that ends (终止).
     *
     * @param taskId task of the plan in force
     * @param draftTaskId task of the draft
     */
    public record DecisionOnTask(
            @Nullable UUID taskId, @Nullable UUID draftTaskId) {}

    /**
     * Both: the same target, which goes on. Only the draft's: a new one (新增). Only the plan's: one that ends (终止).
     *
     * @param targetId target of the plan in force
     * @param draftTargetId target of the draft
     */
    public record DecisionOnHeadline(
            @Nullable UUID targetId, @Nullable UUID draftTargetId) {}

    SaidOfAll toSaid() {
        return new SaidOfAll(
                decisions == null
                        ? List.of()
                        : decisions.stream()
                                .map(each -> new Said(item(each.taskId()), item(each.draftTaskId())))
                                .toList(),
                headlines == null
                        ? List.of()
                        : headlines.stream()
                                .map(each -> new Said(item(each.targetId()), item(each.draftTargetId())))
                                .toList());
    }

    private static @Nullable ItemId item(@Nullable UUID id) {
        return id == null ? null : new ItemId(id);
    }
}
