package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.plan.application.ShownPlan;
import org.ecoplan.plan.plan.domain.AnsweredQuestions;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.ecoplan.plan.plan.domain.ReviewState;
import org.ecoplan.plan.plan.domain.UnitNames;
import org.ecoplan.plan.plan.domain.UnitRole;
import org.jspecify.annotations.Nullable;

/**
 * A plan in short (方案提纲): what stands, without the places in the source.
 *
 * @param headlineTargets how many targets stand outside any task
 * @param openItems how many items nobody has looked at
 * @param questions how many questions the reader left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutlineView(
        UUID planId,
        String organisation,
        PlanState state,
        long version,
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate periodEnd,
        int headlineTargets,
        long openItems,
        int questions,
        List<Action> actions) {

    /** An action with its tasks; without title for tasks under none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(@Nullable String title, List<Task> tasks) {}

    /** 任务. */
    public record Task(
            UUID taskId,
            String ordinal,
            String title,
            List<Unit> units,
            long targets,
            long milestones,
            long openItems) {
        static Task of(PlanTask task, UnitNames names) {
            return new Task(
                    task.id().value(),
                    task.ordinal(),
                    task.title().current(),
                    task.units().stream()
                            .filter(Item::stands)
                            .map(item -> new Unit(
                                    item.current().name(),
                                    item.current().role(),
                                    names.resolve(item.current()).units().stream()
                                            .map(unit -> unit.code())
                                            .toList()))
                            .toList(),
                    task.targets().stream().filter(Item::stands).count(),
                    task.milestones().stream().filter(Item::stands).count(),
                    task.openItems());
        }
    }

    /** 责任单位. */
    public record Unit(String name, UnitRole role, List<String> unitCodes) {}

    static OutlineView of(ShownPlan shown) {
        Plan plan = shown.plan();
        PlanTree tree = plan.tree();
        PlanHeader header = tree.header().current();
        return new OutlineView(
                plan.id().value(),
                plan.organisation(),
                plan.state(),
                plan.version(),
                header.title(),
                header.documentNumber(),
                header.issuer(),
                plan.issuedOn() == null ? header.issuedOn() : plan.issuedOn(),
                header.periodEnd(),
                (int) tree.headlineTargets().stream().filter(Item::stands).count(),
                ReviewView.countsOf(plan).getOrDefault(ReviewState.OPEN, 0L),
                new AnsweredQuestions(tree).open().size(),
                actions(shown));
    }

    private static List<Action> actions(ShownPlan shown) {
        Map<String, List<Task>> byAction = new LinkedHashMap<>();
        for (PlanTask task : shown.tasks()) {
            if (task.stands()) {
                String action = shown.plan().tree().actionPrinted(task.action());
                byAction.computeIfAbsent(action == null ? "" : action, none -> new ArrayList<>())
                        .add(Task.of(task, shown.names()));
            }
        }
        return byAction.entrySet().stream()
                .map(entry -> new Action(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .toList();
    }
}
