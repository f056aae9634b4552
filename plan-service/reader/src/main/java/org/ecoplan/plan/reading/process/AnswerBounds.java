package org.ecoplan.plan.reading.process;

import java.util.List;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.Span;

/**
 * 结果上限: how many items and how many characters of quotes a reading may answer. What is kept must also be shown, to many
 * at a time; and a sentence that is quoted by each of its own parts would grow with its square.
 */
final class AnswerBounds {
    static final int MOST_ITEMS = 5_000;

    /** Six times the longest text: a quote is a clause or a sentence, and few are quoted twice. */
    static final int MOST_CHARACTERS = 3_000_000;

    private final String text;
    private int items;
    private long characters;
    private int last;

    AnswerBounds(String text) {
        this.text = text;
    }

    /** Whether all that was found stays within the bounds. */
    boolean hold(PlanExtraction found) {
        return targets(found.headlineTargets())
                && found.tasks().stream().allMatch(this::task)
                && found.mechanisms().stream()
                        .allMatch(one -> item(one.evidence().span(), one.quote().length()))
                && found.repeatedDuties().stream()
                        .allMatch(one -> item(one.evidence().span(), one.quote().length()))
                && found.problems().stream()
                        .allMatch(one -> item(one.evidence().span(), one.quote().length()))
                && found.coverage().unread().stream()
                        .allMatch(one -> item(one.span(), one.reason().length()))
                && found.unusedNumbers().stream()
                        .allMatch(one -> item(one.span(), one.text().length()))
                && found.undecided().stream()
                        .allMatch(one -> item(one.span(), one.question().length()));
    }

    /** Where the first item stands that was too many, and which bound it broke. */
    String place() {
        long line = 1
                + text.substring(0, Math.min(last, text.length()))
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        String bound = items > MOST_ITEMS ? MOST_ITEMS + " 项" : MOST_CHARACTERS + " 个字符";
        return "第 " + line + " 行,上限 " + bound;
    }

    private boolean task(ReadTask task) {
        return item(task.evidence().span(), 0)
                && task.units().stream()
                        .allMatch(one -> item(one.evidence().span(), one.name().length()))
                && targets(task.targets())
                && task.milestones().stream().allMatch(this::milestone)
                && task.notTargets().stream()
                        .allMatch(one -> item(one.evidence().span(), one.quote().length()));
    }

    private boolean targets(List<ReadTarget> targets) {
        return targets.stream()
                .allMatch(one -> item(
                        one.evidence().span(),
                        one.quote().length() + one.indicator().length()));
    }

    private boolean milestone(ReadMilestone one) {
        return item(one.evidence().span(), one.quote().length() + one.what().length());
    }

    private boolean item(Span span, int length) {
        last = span.start();
        items++;
        characters += length;
        return items <= MOST_ITEMS && characters <= MOST_CHARACTERS;
    }
}
