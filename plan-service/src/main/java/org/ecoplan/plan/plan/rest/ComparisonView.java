package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.application.ComparingRevision.Compared;
import org.ecoplan.plan.plan.domain.FieldChange;
import org.ecoplan.plan.plan.domain.FieldChange.Attribute;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.PlanComparison;
import org.ecoplan.plan.plan.domain.PlanComparison.Headline;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.Target;
import org.ecoplan.plan.plan.domain.TaskField;
import org.jspecify.annotations.Nullable;

/**
 * The tasks and the targets outside the tasks (总体目标) of a draft beside those of the plan that it revises (修订对照).
 *
 * @param undecided on how many tasks and headline targets nobody has decided; it is issued when there are none
 * @param counts tasks by what becomes of them, proposals included
 * @param headlineCounts headline targets in the same way
 */
public record ComparisonView(
        UUID draftId,
        UUID planId,
        String reason,
        long version,
        int undecided,
        Map<Kind, Integer> counts,
        List<RowView> tasks,
        Map<Kind, Integer> headlineCounts,
        List<HeadlineRowView> headlines) {

    /**
     * 一项任务.
     *
     * @param likeness between 0 and 1 (相似度), absent where there is one side only
     * @param changes what changed, as it was and as it is (变更前后)
     * @param decidedBy account of who decided it, absent where it is only proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(
            Kind kind,
            @Nullable TaskSide before,
            @Nullable TaskSide after,
            @Nullable Double likeness,
            List<TaskField> fields,
            List<ChangeView> changes,
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
                    row.changes().stream().map(ChangeView::of).toList(),
                    row.isDecided(),
                    row.decision() == null ? null : row.decision().by(),
                    row.decision() == null ? null : row.decision().at());
        }
    }

    /**
     * 一项总体目标.
     *
     * @param decided also where it is plainly the same, so that nobody has to decide
     * @param decidedBy account of who decided it, absent where nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeadlineRowView(
            Kind kind,
            @Nullable TargetSide before,
            @Nullable TargetSide after,
            @Nullable Double likeness,
            List<ChangeView> changes,
            boolean decided,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static HeadlineRowView of(Headline row) {
            return new HeadlineRowView(
                    row.kind(),
                    row.before() == null ? null : TargetSide.of(row.before()),
                    row.after() == null ? null : TargetSide.of(row.after()),
                    row.likeness(),
                    row.changes().stream().map(ChangeView::of).toList(),
                    row.isDecided(),
                    row.decision() == null ? null : row.decision().by(),
                    row.decision() == null ? null : row.decision().at());
        }
    }

    /**
     * One thing that changed.
     *
     * @param of the indicator, milestone or unit that it belongs to, absent for the row itself
     * @param before absent for what is new
     * @param after absent for what ends
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            TaskField field,
            Attribute attribute,
            String name,
            @Nullable String of,
            @Nullable String before,
            @Nullable String after) {
        static ChangeView of(FieldChange change) {
            return new ChangeView(
                    change.field(),
                    change.attribute(),
                    change.attribute().words(),
                    change.of(),
                    change.before(),
                    change.after());
        }
    }

    /** A target as one of the documents has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetSide(
            UUID targetId, String indicator, @Nullable LocalDate by, String quote) {
        static TargetSide of(Item<Target> item) {
            return new TargetSide(
                    item.id().value(),
                    item.current().indicator(),
                    item.current().by(),
                    item.current().quote());
        }
    }

    /** A task as one of the documents has it. */
    public record TaskSide(UUID taskId, String ordinal, String title) {
        static TaskSide of(PlanTask task) {
            return new TaskSide(task.id().value(), task.ordinal(), task.title().current());
        }
    }

    static ComparisonView of(Compared compared, PlanComparison comparison) {
        return new ComparisonView(
                compared.draft().id().value(),
                compared.before().id().value(),
                compared.revision().reason(),
                compared.version(),
                (int) (comparison.rows().stream()
                                .filter(row -> !row.isDecided())
                                .count()
                        + comparison.headlines().stream()
                                .filter(row -> !row.isDecided())
                                .count()),
                counts(comparison.rows().stream().map(Row::kind)),
                comparison.rows().stream().map(RowView::of).toList(),
                counts(comparison.headlines().stream().map(Headline::kind)),
                comparison.headlines().stream().map(HeadlineRowView::of).toList());
    }

    private static Map<Kind, Integer> counts(Stream<Kind> kinds) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }
}
