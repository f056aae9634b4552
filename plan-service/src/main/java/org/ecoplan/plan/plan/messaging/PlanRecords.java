package org.ecoplan.plan.plan.messaging;

import java.util.List;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.plan.plan.domain.Comparison;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedRepeatedDuty;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Milestone;
import org.ecoplan.plan.plan.domain.Ownership;
import org.ecoplan.plan.plan.domain.ReadingNotes;
import org.ecoplan.plan.plan.domain.Target;
import org.ecoplan.plan.plan.domain.TargetWords;
import org.jspecify.annotations.Nullable;

/** The parts of a plan as they travel. */
final class PlanRecords {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MECHANISMS = 60;
    private static final int MOST_OF_A_PLAN = 30;
    private static final int MOST_OF_A_TASK = 100;
    private static final int MOST_AFTER_ISSUE = 250;
    private static final int LONGEST_QUOTE_OF_A_PLAN = 200;
    private static final int LONGEST_QUOTE_OF_A_TASK = 500;

    private PlanRecords() {}

    /** A comparison that the others do not know goes out in words: its figure stays in the quote. */
    static PlanTaskIssued.Target target(Item<Target> item, Ownership owner) {
        Target target = item.current();
        boolean isShared = target.comparator().shared().isPresent();
        return new PlanTaskIssued.Target(
                item.id().value(),
                target.indicator(),
                isShared ? target.comparator().name() : Comparison.QUALITATIVE.name(),
                isShared ? target.value() : null,
                isShared ? target.valueMax() : null,
                isShared ? target.unit() : null,
                target.baseline(),
                target.by(),
                target.strength().name(),
                target.everyPeriod(),
                target.quote(),
                target.alternative() == null ? null : new PlanTaskIssued.Group(target.alternative(), "ANY_OF"),
                noneIfEmpty(owner.territories().stream()
                        .map(figure -> new PlanTaskIssued.Territory(
                                cut(figure.territory(), LONGEST_NAME), figure.value(), figure.unitCodes()))
                        .toList()),
                owner.unitCodes(),
                null,
                TargetWords.baselineYear(target).orElse(null),
                TargetWords.rankedAmong(target).orElse(null),
                TargetWords.rankOutOfLast(target).orElse(null),
                TargetWords.tempo(target).orElse(null));
    }

    static PlanTaskIssued.Milestone milestone(Item<Milestone> item, Ownership owner) {
        Milestone milestone = item.current();
        return new PlanTaskIssued.Milestone(
                item.id().value(),
                milestone.what(),
                milestone.by(),
                milestone.quote(),
                milestone.strength().name(),
                owner.unitCodes());
    }

    static @Nullable List<PlanTaskIssued.RepeatedDuty> repeatedDutiesOfATask(List<IssuedRepeatedDuty> duties) {
        return repeatedDuties(duties, MOST_OF_A_TASK, LONGEST_QUOTE_OF_A_TASK);
    }

    static @Nullable List<PlanTaskIssued.RepeatedDuty> repeatedDutiesOfAPlan(List<IssuedRepeatedDuty> duties) {
        return repeatedDuties(duties, MOST_OF_A_PLAN, LONGEST_QUOTE_OF_A_PLAN);
    }

    /** What is counted from the date of a plan that was corrected. */
    static @Nullable List<PlanTaskIssued.RepeatedDuty> afterIssue(List<IssuedRepeatedDuty> duties) {
        return repeatedDuties(duties, MOST_AFTER_ISSUE, LONGEST_QUOTE_OF_A_PLAN);
    }

    static @Nullable List<PlanIssued.Mechanism> mechanisms(List<ReadingNotes.Mechanism> mechanisms) {
        return noneIfEmpty(mechanisms.stream()
                .limit(MOST_MECHANISMS)
                .map(mechanism ->
                        new PlanIssued.Mechanism(mechanism.kind(), cut(mechanism.quote(), LONGEST_QUOTE_OF_A_PLAN)))
                .toList());
    }

    private static @Nullable List<PlanTaskIssued.RepeatedDuty> repeatedDuties(
            List<IssuedRepeatedDuty> duties, int most, int longestQuote) {
        return noneIfEmpty(duties.stream()
                .limit(most)
                .map(duty -> new PlanTaskIssued.RepeatedDuty(
                        duty.id(),
                        duty.cycle(),
                        duty.times(),
                        duty.afterIssue(),
                        duty.due(),
                        cut(duty.quote(), longestQuote)))
                .toList());
    }

    private static <T> @Nullable List<T> noneIfEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
