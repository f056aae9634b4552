package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.application.ImportingPlan.Imported;
import org.ecoplan.plan.plan.application.SameDocument;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanNotices;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.ecoplan.plan.plan.domain.ReadingNotes.Coverage;
import org.ecoplan.plan.plan.domain.ReadingNotes.Likeness;
import org.ecoplan.plan.plan.domain.ReadingNotes.Question;
import org.ecoplan.plan.plan.domain.ReadingNotes.Unread;
import org.jspecify.annotations.Nullable;

/**
 * What an import found, in figures (导入结果).
 *
 * @param numberingAgrees whether the tasks found agree with the document's own numbering
 * @param likeness whether the document looks like a plan and what speaks against it; what does not gives no tasks and is
 *     not issued until it is imported with asPlan
 * @param coverage how much of the document is accounted for; absent where it was read no further
 * @param sameDocument plans that were made of the same document earlier; while one is in force this one is not issued
 * @param unknownUnits names that stand for no unit of the directory, or for several
 * @param warnings also, where no task was found, why
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
        @Nullable Likeness likeness,
        @Nullable CoverageView coverage,
        List<SameDocument> sameDocument,
        List<String> unknownUnits,
        List<String> warnings) {

    /**
     * 覆盖情况.
     *
     * @param share between 0 and 1
     * @param unreadPlaces how many places were not read
     * @param unread the first of them; the plan shows all
     */
    public record CoverageView(double share, int unreadPlaces, List<Unread> unread) {
        private static final int FIRST_PLACES = 20;

        static @Nullable CoverageView of(@Nullable Coverage coverage) {
            return coverage == null
                    ? null
                    : new CoverageView(
                            coverage.share(),
                            coverage.unread().size(),
                            coverage.unread().stream().limit(FIRST_PLACES).toList());
        }
    }

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
                tree.notes().likeness(),
                CoverageView.of(tree.notes().coverage()),
                imported.sameDocument(),
                imported.unknownUnits(),
                warnings(imported));
    }

    private static List<String> warnings(Imported imported) {
        PlanTree tree = imported.draft().tree();
        return Stream.of(
                        tree.tasks().isEmpty() ? ofTheWhole(tree.notes().undecided()) : Stream.<String>empty(),
                        tree.notes().warnings().stream(),
                        imported.sameDocument().stream().map(ImportView::warning),
                        imported.notices().stream().map(PlanNotices.Notice::title))
                .flatMap(warnings -> warnings)
                .toList();
    }

    /** The questions that have no place because they are about the whole document, such as why it gave no task. */
    private static Stream<String> ofTheWhole(List<Question> questions) {
        return questions.stream().filter(asked -> asked.end() == 0).map(Question::question);
    }

    private static String warning(SameDocument other) {
        return "%s已导入为方案「%s」(%s)"
                .formatted(other.sameContent() ? "内容相同的文件" : "相同发文字号的文件", other.title(), other.planId());
    }
}
