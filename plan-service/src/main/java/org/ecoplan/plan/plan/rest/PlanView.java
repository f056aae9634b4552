package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.plan.application.ShownPlan;
import org.ecoplan.plan.plan.domain.AnsweredQuestions;
import org.ecoplan.plan.plan.domain.AnsweredQuestions.Answered;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanAction;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanNotices.Notice;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.ecoplan.plan.plan.domain.ReadingNotes;
import org.ecoplan.plan.plan.domain.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a tree (方案树), each item with its place in the source text.
 *
 * @param review how many items are in which state
 * @param unknownUnits names that stand for no unit of the directory: proposals for it
 * @param notices what a person should know of it, as it stands now; its import said so too
 * @param answered questions of the reader that later decisions answered; {@code undecided} has the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        UUID planId,
        String organisation,
        PlanState state,
        int revision,
        long version,
        String sourceName,
        String sourceFormat,
        Instant importedAt,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        Map<ReviewState, Long> review,
        HeaderView header,
        List<PlanAction> actions,
        List<TargetView> headlineTargets,
        List<TaskView> tasks,
        List<String> unknownUnits,
        List<Notice> notices,
        List<Answered> answered,
        @JsonUnwrapped ReadingNotes notes) {

    /** 文件要素. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeaderView(
            @JsonUnwrapped ItemView item, @JsonUnwrapped PlanHeader fields) {
        static HeaderView of(Item<PlanHeader> item) {
            return new HeaderView(ItemView.of(item), item.current());
        }
    }

    static PlanView of(ShownPlan shown) {
        Plan plan = shown.plan();
        PlanTree tree = plan.tree();
        AnsweredQuestions questions = new AnsweredQuestions(tree);
        List<TaskView> tasks = shown.tasks().stream()
                .map(task -> TaskView.of(task, shown.names()))
                .toList();
        return new PlanView(
                plan.id().value(),
                plan.organisation(),
                plan.state(),
                plan.revision(),
                plan.version(),
                plan.source().name(),
                plan.source().format(),
                plan.source().importedAt(),
                plan.issuedOn(),
                plan.closedOn(),
                ReviewView.countsOf(plan),
                HeaderView.of(tree.header()),
                tree.actions(),
                tree.headlineTargets().stream().map(TargetView::of).toList(),
                tasks,
                unknownUnitsOf(tasks),
                shown.notices(),
                questions.answered(),
                tree.notes().asking(questions.open()));
    }

    private static List<String> unknownUnitsOf(List<TaskView> tasks) {
        return tasks.stream()
                .flatMap(task -> task.units().stream())
                .filter(unit -> unit.unitCodes().isEmpty())
                .map(TaskView.UnitView::name)
                .distinct()
                .toList();
    }
}
