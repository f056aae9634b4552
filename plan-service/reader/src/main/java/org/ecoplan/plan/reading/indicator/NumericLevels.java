package org.ecoplan.plan.reading.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.Brackets;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 数值指标: the levels in figures of one clause; figures that are none are set aside with the reason. */
final class NumericLevels {

    private static final int QUOTED_AFTER = 12;
    private static final int LOOK_BACK = 150;

    private final ClauseView view;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final List<UnusedFigure> unused = new ArrayList<>();
    private int subjectStart;
    private int lastEnd;
    private boolean lastWasWork;

    private NumericLevels(ClauseView view) {
        this.view = view;
        this.text = view.text();
        this.subjectStart = view.core().start();
        this.lastEnd = subjectStart;
    }

    /** Levels and unused figures of a clause. */
    record Result(List<Found> found, List<UnusedFigure> unused) {}

    static Result read(ClauseView view) {
        NumericLevels reading = new NumericLevels(view);
        reading.run();
        return new Result(reading.found, reading.unused);
    }

    private void run() {
        List<Quantity> open = new ArrayList<>();
        for (Quantity quantity :
                Quantities.in(text, view.place().start(), view.place().end(), view.dates())) {
            String inside = insideOf(quantity.start());
            if (inside == null) {
                open.add(quantity);
            } else {
                unused.add(unused(quantity, inside, false));
            }
        }
        if (!open.isEmpty()) { // a figure may stand before a date that opens the clause
            subjectStart = Math.min(subjectStart, open.get(0).start());
            lastEnd = subjectStart;
        }
        List<FigureGroup> groups = FigureGroup.of(text, open);
        for (int i = 0; i < groups.size(); i++) {
            int next = i + 1 < groups.size()
                    ? groups.get(i + 1).first().start()
                    : view.place().end();
            read(groups.get(i), next);
        }
        addShares();
    }

    /** (其中甲县120个、乙县80个): shares of the level before. */
    private void addShares() {
        if (!found.isEmpty()) {
            Found last = found.get(found.size() - 1);
            found.set(
                    found.size() - 1,
                    last.withShares(TerritoryShare.in(
                            text, last.quote().start(), view.place().end())));
        }
    }

    private void read(FigureGroup group, int next) {
        int head = Math.min(lastEnd, group.first().start());
        String before = text.substring(head, group.first().start());
        Bound.Found bound = Bound.after(text, group.last().end(), next);
        String after = text.substring(bound.end(), next);
        Comparator rank = RankWords.before(wordsBefore(group.first().start()));
        if (rank != null) {
            take(group, "rank." + rank, rank, group.first().start(), bound.end(), next, false);
            return;
        }
        String scope = Scope.of(group, bound, before, after);
        ComparatorWord.Hit hit = ComparatorWord.before(before);
        if (scope != null) {
            setAside(group, scope, true);
        } else if (hit != null && Scope.fits(hit, group, before)) {
            Comparator comparator =
                    Comparators.of(hit.word(), bound.bound(), group, text.substring(subjectStart, head + hit.start()));
            boolean open = hit.word().id().equals("level.reached");
            take(group, hit.word().id(), comparator, head + hit.start(), bound.end(), next, open);
        } else {
            readWithoutComparator(group, next, before, bound);
        }
    }

    private void readWithoutComparator(FigureGroup group, int next, String before, Bound.Found bound) {
        int figure = group.first().start();
        BareFigures figures = new BareFigures(group, bound.bound(), before, text.substring(bound.end(), next));
        String rule = figures.rule(wordsBefore(figure), lastWasWork);
        if (rule == null) {
            setAside(group, figures.reason(), false);
        } else {
            int work = WorkVerbs.rightBefore(before);
            int level = work >= 0 ? figure - before.length() + work : figure;
            take(group, rule, Comparators.plain(bound.bound()), level, bound.end(), next, true);
        }
    }

    /** The words of the clause before a place, as far back as they can matter. */
    private String wordsBefore(int place) {
        return text.substring(Math.max(subjectStart, place - LOOK_BACK), place);
    }

    private void take(
            FigureGroup group,
            String rule,
            Comparator comparator,
            int levelStart,
            int levelEnd,
            int next,
            boolean goesOn) {
        Stretch subject = new Stretch(joined(subjectStart, levelStart), Math.max(subjectStart, levelStart));
        int quoteStart = found.isEmpty() ? view.place().start() : subject.start();
        int quoteEnd = goesOn ? withoutJoint(next, levelEnd) : levelEnd;
        boolean either = !found.isEmpty()
                && text.substring(lastEnd, Math.max(lastEnd, levelStart)).startsWith("或");
        String alternative = either ? "any-of@" + view.place().start() : null;
        if (either) {
            Found first = found.remove(found.size() - 1);
            found.add(first.withAlternative(alternative));
            quoteStart = view.place().start();
        }
        @Nullable String sharedIndicator = either ? found.get(found.size() - 1).indicator() : null;
        boolean everyPeriod = rule.equals("level.kept");
        boolean change = comparator == Comparator.DECREASE_GE
                || comparator == Comparator.INCREASE_GE
                || comparator == Comparator.GROWTH_GE;
        @Nullable String baseline = change ? Baselines.of(view, levelEnd) : null;
        boolean soft = SoftWords.softensPredicate(text.substring(Math.min(subjectStart, levelStart), levelStart));
        Stretch quote = new Stretch(quoteStart, quoteEnd);
        Sharing sharing = new Sharing(view, group, comparator, sharedIndicator, goesOn);
        for (Sharing.Share share : sharing.of(subject, quote)) {
            Level level = group.range()
                    ? new Level(
                            Comparator.BETWEEN,
                            group.first().value(),
                            group.last().value(),
                            group.last().unit(),
                            baseline)
                    : new Level(
                            share.comparator(),
                            share.quantity().value(),
                            null,
                            share.quantity().unit(),
                            baseline);
            List<Stretch> figures = group.range()
                    ? List.of(group.first().figure(), group.last().figure())
                    : List.of(share.quantity().figure());
            found.add(new Found(
                    share.indicator(),
                    level,
                    share.by() == null ? ownDate(group) : share.by(),
                    soft,
                    share.quote(),
                    everyPeriod,
                    alternative,
                    List.of(),
                    figures,
                    rule,
                    share.confidence()));
        }
        lastWasWork = rule.startsWith("work.") || rule.equals("level.reached");
        lastEnd = levelEnd;
        subjectStart = goesOn ? quoteEnd : levelEnd;
    }

    /** Of several dates in the clause the one right before the figures; null where one date holds for all. */
    private @Nullable LocalDate ownDate(FigureGroup group) {
        LocalDate own = null;
        int deadlines = 0;
        for (DateMention date : view.dates()) {
            if (date.isDeadline()) {
                deadlines++;
                own = date.place().end() <= group.first().start() ? date.lastDay() : own;
            }
        }
        return deadlines > 1 ? own : null;
    }

    private void setAside(FigureGroup group, String reason, boolean trap) {
        for (Quantity one : group.figures()) {
            unused.add(unused(one, reason, trap));
        }
        lastEnd = Math.max(lastEnd, group.last().end());
    }

    private UnusedFigure unused(Quantity one, String reason, boolean trap) {
        int end = Math.min(view.place().end(), one.end() + QUOTED_AFTER);
        return new UnusedFigure(one.figure(), new Stretch(one.start(), end), reason, trap);
    }

    /** Skips the joint words between two levels of a clause. */
    private int joined(int from, int limit) {
        int i = from;
        while (i < limit && "、和及与或,的,以".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int withoutJoint(int next, int levelEnd) {
        int end = next;
        if (next < view.place().end()) {
            while (end > levelEnd && "、和及与或以".indexOf(text.charAt(end - 1)) < 0) {
                end--;
            }
            while (end > levelEnd && "、和及与或以".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        }
        return Math.max(end, levelEnd);
    }

    private @Nullable String insideOf(int place) {
        for (int i = Math.max(view.place().start(), place - 200); i < place; i++) {
            if (Brackets.opens(text.charAt(i))) {
                int close = Brackets.close(text, i, view.place().end());
                if (close > place) {
                    return text.charAt(i) == '(' ? "括号内的说明或列举,不是要达到的数值" : "名称或口号中的数字";
                }
            }
        }
        return null;
    }
}
