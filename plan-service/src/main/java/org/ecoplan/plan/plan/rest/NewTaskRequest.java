package org.ecoplan.plan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ecoplan.plan.plan.domain.NewTask;
import org.jspecify.annotations.Nullable;

/** A task that a person adds to a draft (补录任务). */
public record NewTaskRequest(
        @NotBlank(message = "缺少序号") @Size(max = 20, message = "序号过长")
        String ordinal,

        @Size(max = 50, message = "行动序号过长") @Nullable String action,

        @NotBlank(message = "任务名称不能为空") @Size(max = 500, message = "任务名称过长")
        String title,

        @Valid @NotNull(message = "缺少任务内容") TaskEditRequest content) {

    NewTask toNewTask() {
        return new NewTask(ordinal, action, title, content.toEdit());
    }
}
