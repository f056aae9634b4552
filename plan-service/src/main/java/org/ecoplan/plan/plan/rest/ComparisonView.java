package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.plan.application.ComparingRevision.Compared;
import org.ecoplan.plan.plan.domain.PlanComparison;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.TaskField;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a draft beside those of the plan that it revises (修订对照).
 *
 * @param undecided on how many nobody has decided; it is issued when there are none
 * @param counts by what becomes of them, proposals included
 */
public record ComparisonView(
        UUID draftId,
        UUID planId,
        String reason,
        long version,
        int undecided,
        Map<Kind, Integer> counts,
        List<RowView> tasks) {

    /**
     * 一项任务.
     *
     * @param likeness between 0 and 1 (相似度), absent where there is one side only
     * @param decidedBy account of who decided it, absent where it is only proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(
            Kind kind,
            @Nullable TaskSide before,
            @Nullable TaskSide after,
            @Nullable Double likeness,
            List<TaskField> fields,
            boolean decided,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static RowView of(Row row) {
            return new RowView(
                    row.kind(),
                    row.before() == null ? null : TaskSide.of(row.before()),
                    row.after() == null ? null : TaskSide.of(row.after()),
                    row.likeness(),
                    row.fields(),
                    row.isDecided(),
                    row.decision() == null ? null : row.decision().by(),
                    row.decision() == null ? null : row.decision().at());
        }
    }

    /** A task as one of the documents has it. */
    public record TaskSide(UUID taskId, String ordinal, String title) {
        static TaskSide of(PlanTask task) {
            return new TaskSide(task.id().value(), task.ordinal(), task.title().current());
        }
    }

    static ComparisonView of(Compared compared, PlanComparison comparison) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        comparison.rows().forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        return new ComparisonView(
                compared.draft().id().value(),
                compared.before().id().value(),
                compared.revision().reason(),
                compared.version(),
                (int) comparison.rows().stream().filter(row -> !row.isDecided()).count(),
                counts,
                comparison.rows().stream().map(RowView::of).toList());
    }
}
