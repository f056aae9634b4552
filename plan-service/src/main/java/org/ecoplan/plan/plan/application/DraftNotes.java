package org.ecoplan.plan.plan.application;

import org.ecoplan.plan.plan.domain.ReadingNotes;
import org.ecoplan.plan.reading.model.Coverage;
import org.ecoplan.plan.reading.model.NumberingCheck;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.PlanLikeness;

/** What the reader noted beside the tree, in the words of the plan. */
final class DraftNotes {
    private static final int FIRST_WORDS = 40;

    private DraftNotes() {}

    static ReadingNotes of(PlanExtraction extraction, String text, boolean asPlan) {
        PlanLikeness likeness = extraction.likeness();
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
                extraction.warnings(),
                new ReadingNotes.Likeness(likeness.plan(), likeness.reasons(), asPlan),
                likeness.plan() || asPlan ? coverage(extraction.coverage(), text) : null);
    }

    private static ReadingNotes.Coverage coverage(Coverage read, String text) {
        return new ReadingNotes.Coverage(
                read.share(),
                read.unread().stream()
                        .map(place -> new ReadingNotes.Unread(
                                place.span().start(),
                                place.span().end(),
                                firstWords(text.substring(
                                        place.span().start(), place.span().end())),
                                place.reason()))
                        .toList());
    }

    private static String firstWords(String unread) {
        String words = unread.strip();
        return words.codePointCount(0, words.length()) <= FIRST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, FIRST_WORDS)) + "…";
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
