package org.ecoplan.plan.plan.application;

import org.ecoplan.plan.plan.domain.ReadingNotes;
import org.ecoplan.plan.reading.model.NumberingCheck;
import org.ecoplan.plan.reading.model.PlanExtraction;

/** What the reader noted beside the tree, in the words of the plan. */
final class DraftNotes {
    private DraftNotes() {}

    static ReadingNotes of(PlanExtraction extraction) {
        return new ReadingNotes(
                extraction.mechanisms().stream()
                        .map(read -> new ReadingNotes.Mechanism(
                                read.kind().name(), read.quote(), DraftTree.provenance(read.evidence())))
                        .toList(),
                extraction.repeatedDuties().stream()
                        .map(read -> new ReadingNotes.RepeatedDuty(
                                read.cycle().name(),
                                read.times(),
                                read.afterIssue() == null
                                        ? null
                                        : read.afterIssue().toString(),
                                read.quote(),
                                DraftTree.provenance(read.evidence())))
                        .toList(),
                extraction.undecided().stream()
                        .map(read -> new ReadingNotes.Question(
                                read.span().start(), read.span().end(), read.question()))
                        .toList(),
                extraction.unusedNumbers().stream()
                        .map(read -> new ReadingNotes.UnusedNumber(
                                read.span().start(), read.span().end(), read.text(), read.reason()))
                        .toList(),
                numbering(extraction.numbering()),
                extraction.warnings());
    }

    private static ReadingNotes.Numbering numbering(NumberingCheck check) {
        return new ReadingNotes.Numbering(
                check.found(),
                check.printed(),
                check.breaks().stream()
                        .map(gap -> new ReadingNotes.Question(
                                gap.span().start(), gap.span().end(), gap.message()))
                        .toList());
    }
}
