package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.deadline.DateUse;
import org.ecoplan.plan.reading.indicator.TargetReader;
import org.ecoplan.plan.reading.indicator.UnusedFigure;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Undecided;
import org.ecoplan.plan.reading.model.UnusedNumber;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;

/** 数字去向: what the reading of the bodies did with each figure, in places of the original. */
public final class NumbersSeen {

    /** 次年: of which year the text leaves to the reader. */
    private static final Pattern NEXT_YEAR = Pattern.compile("次年|翌年|来年|下一年");

    /** 长期坚持, 立行立改: a time that has no last day. */
    private static final Pattern OPEN_END =
            Pattern.compile(".*(?:长期|持续|常年|常态|全年|立行立改|立即|日常|按要求|按时|每[年月季日周]|贯穿).*|[-—/无]*");

    private final List<Span> used = new ArrayList<>();
    private final List<Reasoned> reasoned = new ArrayList<>();
    private final List<UnusedNumber> inWords = new ArrayList<>();
    private final List<Undecided> questions = new ArrayList<>();

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
            take(figure, text);
        }
        for (ClauseView view : views) {
            for (DateMention date : view.dates()) {
                String words = text.quote(date.place().start(), date.place().end());
                if (date.isDeadline()
                        && !date.isUnclear()
                        && NEXT_YEAR.matcher(words).lookingAt()) {
                    questions.add(new Undecided(
                            text.span(date.place().start(), date.place().end()),
                            "时限「" + words + "」读作" + date.lastDay() + ",请确认"));
                }
                if (date.isUnclear()) {
                    String printed =
                            text.quote(date.place().start(), date.place().end());
                    questions.add(new Undecided(
                            text.span(date.place().start(), date.place().end()), "时限「" + printed + "」没有写明哪一天,请填写"));
                }
                reasoned.add(new Reasoned(
                        text.span(date.place().start(), date.place().end()), reason(date.use())));
            }
        }
    }

    /** A number in words stands in no list of digits: 三百二十公顷. What was not understood is asked. */
    private void take(UnusedFigure figure, CleanText text) {
        String printed = text.quote(figure.figure().start(), figure.figure().end());
        Span place = text.span(figure.figure().start(), figure.figure().end());
        if (printed.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            inWords.add(new UnusedNumber(place, printed, figure.reason()));
        }
        if (figure.ask()) {
            String quote = text.quote(figure.quote().start(), figure.quote().end());
            questions.add(new Undecided(place, "「" + quote + "」" + figure.reason() + ",请确定"));
        }
    }

    /** Numbers in words that are no value of a target. */
    List<UnusedNumber> inWords() {
        return inWords;
    }

    /** What a person should decide. */
    public List<Undecided> questions() {
        return List.copyOf(questions);
    }

    /**
     * A cell for a day that holds none.
     *
     * @param task place of the row: whoever confirms the task has answered
     */
    public void askLimit(Span task, String ordinal, String printed) {
        if (!OPEN_END.matcher(printed).matches()) {
            questions.add(new Undecided(task, "任务" + ordinal + "的时限「" + printed + "」没有读出是哪一天,请填写"));
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
            case UNCLEAR -> "时限,但没有写明哪一天";
            case START -> "起始时间,不是完成时限";
            case BASELINE -> "比较的基期";
            case NAMED -> "名称、括号或叙述中的日期";
        };
    }
}
