package org.ecoplan.plan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ecoplan.plan.plan.domain.NewTask;

/** Tasks that a person adds to a draft in one step (批量补录). */
public record NewTasksRequest(
        @NotNull(message = "缺少任务") @Size(min = 1, max = 500, message = "一次补录 1 至 500 项任务")
        List<@Valid @NotNull(message = "条目不能为空") NewTaskRequest> tasks) {

    List<NewTask> toNewTasks() {
        return tasks.stream().map(NewTaskRequest::toNewTask).toList();
    }
}
