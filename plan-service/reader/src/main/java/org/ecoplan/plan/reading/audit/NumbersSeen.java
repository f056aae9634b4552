package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.deadline.DateUse;
import org.ecoplan.plan.reading.indicator.TargetReader;
import org.ecoplan.plan.reading.indicator.UnusedFigure;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;

/** 数字去向: what the reading of the bodies did with each figure, in places of the original. */
public final class NumbersSeen {

    private final List<Span> used = new ArrayList<>();
    private final List<Reasoned> reasoned = new ArrayList<>();

    /** A place with the reason why its figures are no level. */
    record Reasoned(Span span, String reason) {}

    public void take(
            List<ClauseView> views, TargetReader.Reading reading, List<ReadMilestone> milestones, CleanText text) {
        for (Stretch figure : reading.figures()) {
            used.add(text.span(figure.start(), figure.end()));
        }
        for (UnusedFigure figure : reading.unused()) {
            reasoned.add(new Reasoned(
                    text.span(figure.figure().start(), figure.figure().end()), figure.reason()));
        }
        for (ClauseView view : views) {
            for (DateMention date : view.dates()) {
                reasoned.add(new Reasoned(
                        text.span(date.place().start(), date.place().end()), reason(date.use())));
            }
        }
    }

    /** A figure that a table turns into a level. */
    public void use(Span figure) {
        used.add(figure);
    }

    List<Span> used() {
        return used;
    }

    List<Reasoned> reasoned() {
        return reasoned;
    }

    private static String reason(DateUse use) {
        return switch (use) {
            case DEADLINE -> "完成时限";
            case START -> "起始时间,不是完成时限";
            case BASELINE -> "比较的基期";
            case NAMED -> "名称、括号或叙述中的日期";
        };
    }
}
