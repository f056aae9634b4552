package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.application.ImportingPlan.Imported;
import org.ecoplan.plan.plan.application.SameDocument;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.jspecify.annotations.Nullable;

/**
 * What an import found, in figures (导入结果).
 *
 * @param numberingAgrees whether the tasks found agree with the document's own numbering
 * @param sameDocument plans that were made of the same document earlier; while one is in force this one is not issued
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
        List<SameDocument> sameDocument,
        List<String> warnings) {

    static ImportView of(Imported imported) {
        Plan plan = imported.draft();
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
                imported.sameDocument(),
                warnings(imported));
    }

    private static List<String> warnings(Imported imported) {
        return Stream.concat(
                        imported.draft().tree().notes().warnings().stream(),
                        imported.sameDocument().stream().map(ImportView::warning))
                .toList();
    }

    private static String warning(SameDocument other) {
        return "%s已导入为方案「%s」(%s)"
                .formatted(other.sameContent() ? "内容相同的文件" : "相同发文字号的文件", other.title(), other.planId());
    }
}
