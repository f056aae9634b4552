package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.PastWords;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 数值指标: the levels in figures of one clause; figures that are none are set aside with the reason. */
final class NumericLevels {

    private static final int QUOTED_AFTER = 12;
    private static final int LOOK_BACK = 150;
    private static final double UNSURE = 0.5;
    static final String NOT_UNDERSTOOD = "带计量单位的数字,没有读懂是否为要达到的数值";
    private static final String PAST = "已有情况或已完成的数值,是基数,不是要达到的数值";
    private static final String IN_BRACKET = "括号内的说明或列举,不是要达到的数值";
    private static final String REFERENCE = "附件、表格或条款的编号";
    static final String NAMED = "名称或口号中的数字";

    private final ClauseView view;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final List<UnusedFigure> unused = new ArrayList<>();
    private int subjectStart;
    private int lastEnd;
    private @Nullable Found previous;
    private final List<String> members;

    private NumericLevels(ClauseView view, @Nullable Found previous, List<String> members) {
        this.members = members;
        this.view = view;
        this.previous = previous;
        this.text = view.text();
        ZeroInARow none = ZeroInARow.in(view.words());
        this.subjectStart = view.core().start() + (none == null ? 0 : none.end() + 1);
        this.lastEnd = subjectStart;
    }

    /** Levels and unused figures of a clause. */
    record Result(List<Found> found, List<UnusedFigure> unused) {}

    /**
     * @param before the levels in figures of the nearest clause before in the same sentence that has any
     */
    static Result read(ClauseView view, List<Found> before) {
        Found previous = before.isEmpty() ? null : before.get(before.size() - 1);
        NumericLevels reading = new NumericLevels(view, previous, Territories.of(before));
        reading.run();
        return new Result(reading.found, reading.unused);
    }

    private void run() {
        List<Quantity> open = new ArrayList<>();
        List<Quantity> bracketed = new ArrayList<>();
        for (Quantity quantity :
                Quantities.in(text, view.place().start(), view.place().end(), view.dates())) {
            int bracket = LevelPlaces.bracketAround(view, quantity.start());
            if (bracket < 0) {
                open.add(quantity);
            } else if (text.charAt(bracket) == '(') {
                bracketed.add(quantity);
            } else {
                unused.add(unused(quantity, NAMED, false, false));
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
            NamedFigures row = view.past()
                    ? null
                    : NamedFigures.at(text, subjectStart, view.place().end(), groups, i);
            if (row != null) {
                takeRow(row);
                i += row.ones().size() - 1;
                continue;
            }
            read(groups.get(i), next);
            readBrackets(bracketed, groups.get(i).last().end(), next);
        }
        for (Quantity one : bracketed) {
            Found stated = isUsed(one) || view.past() ? null : BracketedLevels.stated(view, one);
            if (stated != null) {
                found.add(stated);
            }
        }
        bracketed.stream()
                .filter(one -> !isUsed(one))
                .forEach(one -> unused.add(unused(one, bracketReason(one), false, false)));
        addShares();
    }

    private void takeRow(NamedFigures row) {
        String measure = Subjects.trimmed(text, row.measure()).of(text);
        for (NamedFigures.One one : row.ones()) {
            add(new Found(
                    one.name() + measure,
                    new Level(
                            row.comparator(),
                            one.figure().value(),
                            null,
                            one.figure().unit(),
                            null),
                    null,
                    SoftWords.softensPredicate(row.measure().of(text)),
                    new Stretch(view.place().start(), one.end()),
                    false,
                    null,
                    List.of(),
                    List.of(one.figure().figure()),
                    "level.named-figures",
                    0.85));
            lastEnd = one.end();
            subjectStart = one.end();
        }
    }

    private boolean isUsed(Quantity quantity) {
        return found.stream().anyMatch(level -> level.figures().contains(quantity.figure()));
    }

    private String bracketReason(Quantity quantity) {
        String before = text.substring(Math.max(view.place().start(), quantity.start() - 8), quantity.start());
        return BracketedLevels.isReference(before) ? REFERENCE : IN_BRACKET;
    }

    /** 860辆(其中公交车400辆), 95%(力争98%): levels in a bracket right behind the level that they belong to. */
    private void readBrackets(List<Quantity> bracketed, int from, int to) {
        if (!found.isEmpty() && found.get(found.size() - 1).quote().end() >= from) {
            Found outer = found.get(found.size() - 1);
            found.addAll(BracketedLevels.of(view, outer, bracketed, from, to));
        }
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
        Bound.Found bound =
                Bound.around(text, group.first().start(), group.last().end(), next);
        String after = BracketedLevels.withoutBracket(text.substring(bound.end(), next));
        if (view.past()
                || PastWords.tells(wordsBefore(group.first().start()))
                || PastWords.isMissed(after)
                || PastWords.comesFrom(before, after)) {
            setAside(group, PAST, false, false);
            return;
        }
        Comparator rank = RankWords.before(wordsBefore(group.first().start()));
        if (rank != null) {
            int start = group.first().start();
            take(group, new LevelWords("rank." + rank, rank, start, start, bound.end(), false, false, false), next);
            return;
        }
        Predicate predicate =
                Predicate.of(before, bound.bound(), group, text.substring(Math.min(subjectStart, head), head));
        String objection = Plausible.objection(text, view.place().start(), group, before, predicate);
        if (objection != null) {
            setAside(group, objection, false, true);
            return;
        }
        String scope = Scope.of(group, bound, before, after, predicate);
        if (scope != null) {
            setAside(group, scope, true, false);
            return;
        }
        Comparator carried = Elision.carriedOn(before, after, bound.bound(), group, previous);
        if (carried != null && previous != null) {
            goOn(group, previous, carried, head, bound.end());
        } else if (predicate != null && !predicate.isUnderstood()) {
            setAside(group, NOT_UNDERSTOOD, false, true);
        } else if (predicate != null && Scope.fits(predicate, group, before)) {
            take(group, LevelWords.of(predicate, head, bound), next);
        } else {
            readWithoutComparator(group, next, before, bound, after);
        }
    }

    /** A second value of the level before, under its name and with its comparator. */
    private void goOn(FigureGroup group, Found level, Comparator comparator, int from, int end) {
        boolean soft = Elision.isSoft(text.substring(from, group.first().start()));
        int quoteStart = found.isEmpty()
                ? view.place().start()
                : LevelPlaces.joined(text, from, group.first().start());
        Stretch quote = new Stretch(
                quoteStart, Math.max(end, found.isEmpty() ? view.place().end() : end));
        boolean staged = group.figures().size() > 1
                && view.stages().size() == group.figures().size(); // 2023年、2024年分别完成26个、28个
        for (int i = 0; i < group.figures().size(); i++) {
            Quantity figure = group.figures().get(i);
            Level own = new Level(
                    comparator,
                    figure.value(),
                    null,
                    figure.unit(),
                    level.level().baseline());
            add(new Found(
                    level.indicator(),
                    own,
                    staged ? view.stages().get(i) : FigureLevels.ownDate(view, group),
                    soft,
                    quote,
                    false,
                    null,
                    List.of(),
                    List.of(figure.figure()),
                    "level.carried-on",
                    0.85));
        }
        lastEnd = end;
        subjectStart = end;
    }

    private void readWithoutComparator(FigureGroup group, int next, String before, Bound.Found bound, String after) {
        int figure = group.first().start();
        BareFigures figures = new BareFigures(group, bound.bound(), before, after);
        boolean dated = view.by() != null;
        String rule = figures.rule(wordsBefore(figure), previous, !found.isEmpty(), dated);
        if (rule == null) {
            String reason = figures.reason();
            setAside(group, reason, false, reason.equals(NOT_UNDERSTOOD));
        } else {
            int work = WorkVerbs.rightBefore(before);
            int level = work >= 0 ? figure - before.length() + work : figure;
            Comparator comparator = FigureLevels.plain(bound.bound(), group, before);
            take(group, new LevelWords(rule, comparator, level, level, bound.end(), true, false, false), next);
        }
    }

    private void add(Found level) {
        found.add(level);
        previous = level;
    }

    /** The words of the clause before a place, as far back as they can matter. */
    private String wordsBefore(int place) {
        return text.substring(Math.max(subjectStart, place - LOOK_BACK), place);
    }

    private void take(FigureGroup group, LevelWords words, int next) {
        int levelStart = words.start();
        Stretch subject =
                new Stretch(LevelPlaces.joined(text, subjectStart, levelStart), Math.max(subjectStart, levelStart));
        int quoteStart = found.isEmpty() ? view.place().start() : subject.start();
        int quoteEnd = words.goesOn() ? LevelPlaces.withoutJoint(view, next, words.end()) : words.end();
        boolean either = !found.isEmpty()
                && text.substring(lastEnd, Math.max(lastEnd, levelStart)).startsWith("或");
        String alternative = either ? "any-of@" + view.place().start() : null;
        if (either) {
            Found first = found.remove(found.size() - 1);
            found.add(first.withAlternative(alternative));
            quoteStart = view.place().start();
        }
        @Nullable String sharedIndicator = either ? found.get(found.size() - 1).indicator() : null;
        boolean everyPeriod = words.rule().equals("level.kept");
        @Nullable String baseline = words.change() ? Baselines.of(view, words.end()) : null;
        boolean goesOnSoftly = words.rule().equals("work.next-clause") && previous != null && previous.soft();
        boolean soft = goesOnSoftly
                || SoftWords.softensPredicate(text.substring(Math.min(subjectStart, levelStart), levelStart));
        Stretch quote = new Stretch(quoteStart, quoteEnd);
        String changeWord = text.substring(levelStart, Math.max(levelStart, words.nameEnd()));
        Sharing sharing =
                new Sharing(view, group, words.comparator(), sharedIndicator, words.goesOn(), members, changeWord);
        for (Sharing.Share share : sharing.of(subject, quote)) {
            List<Stretch> figures = group.range()
                    ? List.of(group.first().figure(), group.last().figure())
                    : List.of(share.quantity().figure());
            double confidence = group.last().isUnevenShare() ? UNSURE : share.confidence();
            add(new Found(
                    share.indicator(),
                    FigureLevels.of(group, words, share, baseline),
                    share.by() == null ? FigureLevels.ownDate(view, group) : share.by(),
                    soft,
                    share.quote(),
                    everyPeriod,
                    alternative,
                    List.of(),
                    figures,
                    words.rule(),
                    confidence));
        }
        lastEnd = words.end();
        subjectStart = words.goesOn() ? quoteEnd : words.end();
    }

    private void setAside(FigureGroup group, String reason, boolean trap, boolean ask) {
        for (Quantity one : group.figures()) {
            unused.add(unused(one, reason, trap, ask));
        }
        lastEnd = Math.max(lastEnd, group.last().end());
    }

    private UnusedFigure unused(Quantity one, String reason, boolean trap, boolean ask) {
        int end = Math.min(view.place().end(), one.end() + QUOTED_AFTER);
        return new UnusedFigure(one.figure(), new Stretch(one.start(), end), reason, trap, ask);
    }
}
