package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.jspecify.annotations.Nullable;

/**
 * What an import found, in figures (导入结果).
 *
 * @param numberingAgrees whether the tasks found agree with the document's own numbering
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID planId,
        String state,
        long version,
        String sourceName,
        String sourceFormat,
        @Nullable String title,
        int tasks,
        int targets,
        int milestones,
        int undecided,
        int unusedNumbers,
        boolean numberingAgrees,
        List<String> warnings) {

    static ImportView of(Plan plan) {
        PlanTree tree = plan.tree();
        return new ImportView(
                plan.id().value(),
                plan.state().name(),
                plan.version(),
                plan.source().name(),
                plan.source().format(),
                tree.header().current().title(),
                tree.tasks().size(),
                tree.headlineTargets().size()
                        + tree.tasks().stream()
                                .map(PlanTask::targets)
                                .mapToInt(List::size)
                                .sum(),
                tree.tasks().stream()
                        .map(PlanTask::milestones)
                        .mapToInt(List::size)
                        .sum(),
                tree.notes().undecided().size(),
                tree.notes().unusedNumbers().size(),
                tree.notes().numbering().breaks().isEmpty()
                        && tree.notes().numbering().found()
                                == tree.notes().numbering().printed(),
                tree.notes().warnings());
    }
}
