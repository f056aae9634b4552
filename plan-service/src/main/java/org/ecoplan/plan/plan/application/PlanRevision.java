package org.ecoplan.plan.plan.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.FieldChange;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.TaskField;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was issued (修订记录): which document took whose place, and what became of each task and each
 * target outside the tasks (总体目标).
 *
 * @param revision 2 for the first one behind the issue
 * @param document from this revision on
 * @param replaced the one before
 * @param revisedOn the day on which it was issued here
 */
public record PlanRevision(
        int revision,
        Document document,
        Document replaced,
        LocalDate revisedOn,
        String reason,
        String revisedBy,
        Instant revisedAt,
        List<Task> tasks,
        List<Headline> headlines) {

    /** 文件: title, number (发文字号) and date (成文日期). */
    public record Document(String title, @Nullable String number, LocalDate date) {}

    /**
     * A task of the plan.
     *
     * @param draftTaskId its id in the draft, absent for one that ended
     * @param ordinalBefore as the replaced document printed it, absent for a new one
     * @param changes what changed, as it was and as it is; none of a revision that was issued before they were kept
     */
    public record Task(
            Kind kind,
            UUID taskId,
            @Nullable UUID draftTaskId,
            @Nullable String ordinalBefore,
            @Nullable String titleBefore,
            @Nullable String ordinal,
            @Nullable String title,
            List<TaskField> fields,
            List<FieldChange> changes,
            String decidedBy,
            Instant decidedAt) {}

    /**
     * A target outside the tasks.
     *
     * @param targetId its id in the plan, which one that goes on keeps
     * @param draftTargetId its id in the draft, absent for one that ended
     * @param quote as the document words it, the replaced one for one that ended
     * @param decidedBy absent where it is plainly the same and nobody had to decide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Headline(
            Kind kind,
            UUID targetId,
            @Nullable UUID draftTargetId,
            String indicator,
            String quote,
            List<FieldChange> changes,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}
}
