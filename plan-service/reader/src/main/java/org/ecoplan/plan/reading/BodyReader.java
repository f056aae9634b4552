package org.ecoplan.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoplan.plan.reading.audit.NumbersSeen;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.ClauseViews;
import org.ecoplan.plan.reading.clause.Findings;
import org.ecoplan.plan.reading.deadline.Dates;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.indicator.TargetReader;
import org.ecoplan.plan.reading.indicator.UnusedFigure;
import org.ecoplan.plan.reading.milestone.MilestoneReader;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.NotTarget;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 正文读取: targets, milestones and traps of the words of one task or goals section. */
final class BodyReader {

    /** 达到省下达的考核目标: a level of the superior is one also where it stands in the frame and without a date. */
    private static final Pattern SET_ABOVE = Pattern.compile("(?:国家|省|市|上级)[^,]{0,6}下达|下达[^,]{0,6}(?:目标|任务)");

    private final CleanText text;
    private final PlanYears years;
    private final List<Stretch> tables;
    private final NumbersSeen numbers = new NumbersSeen();

    /**
     * @param tables places of the tables, which are no sentences
     */
    BodyReader(CleanText text, PlanYears years, List<Stretch> tables) {
        this.tables = tables;
        this.text = text;
        this.years = years;
    }

    /** 正文内容. */
    record Body(List<ReadTarget> targets, List<ReadMilestone> milestones, List<NotTarget> notTargets) {}

    NumbersSeen numbers() {
        return numbers;
    }

    Dates dates() {
        return new Dates(years);
    }

    /** Reads stretches of text in order; in goals a date governs its whole paragraph and nothing is a milestone. */
    Body read(List<Stretch> stretches, boolean goals, boolean onlyDated, @Nullable LocalDate limit) {
        return read(stretches, goals, onlyDated, limit, null);
    }

    /**
     * @param limit    完成时限 printed for the task
     * @param stageEnd last day of the stage that the task stands in: dates levels that have no day of their own
     */
    Body read(
            List<Stretch> stretches,
            boolean goals,
            boolean onlyDated,
            @Nullable LocalDate limit,
            @Nullable LocalDate stageEnd) {
        List<ClauseView> views = new ArrayList<>();
        ClauseViews clauses = new ClauseViews(text.text(), dates(), goals);
        for (Stretch stretch : withoutTables(stretches)) {
            Findings.cutOut(text.text(), stretch)
                    .forEach(words -> views.addAll(clauses.in(words.start(), words.end())));
        }
        if (onlyDated) {
            views.removeIf(view ->
                    view.by() == null && !SET_ABOVE.matcher(view.words()).find());
        }
        return read(views, goals, limit, stageEnd == null ? years.annualEnd() : stageEnd);
    }

    /**
     * The words of a row: its deadline column dates what the words leave undated.
     *
     * @param open the column says that there is no last day, so that the end of the plan is none either
     */
    Body readRow(List<Stretch> words, @Nullable LocalDate limit, boolean open) {
        List<ClauseView> views = new ArrayList<>();
        ClauseViews clauses = new ClauseViews(text.text(), dates(), false);
        words.forEach(cell -> views.addAll(clauses.in(cell.start(), cell.end())));
        return read(views, false, limit, open ? null : years.annualEnd());
    }

    private Body read(List<ClauseView> views, boolean goals, @Nullable LocalDate limit, @Nullable LocalDate planEnd) {
        LocalDate end = limit != null ? limit : planEnd;
        TargetReader.Reading reading = new TargetReader(text, end).read(views);
        List<ReadMilestone> milestones = goals ? List.of() : milestones(views, reading, limit);
        numbers.take(views, reading, milestones, text);
        return new Body(reading.targets(views), milestones, traps(reading.unused()));
    }

    /** What is due on a day and has no level of its own; where nothing else is read, the work that the limit dates. */
    private List<ReadMilestone> milestones(
            List<ClauseView> views, TargetReader.Reading reading, @Nullable LocalDate limit) {
        Map<Boolean, List<ClauseView>> byTarget = views.stream()
                .collect(Collectors.partitioningBy(view ->
                        !reading.targetsOf().getOrDefault(view, List.of()).isEmpty()));
        List<ClauseView> rest = byTarget.getOrDefault(false, List.of());
        MilestoneReader reader = new MilestoneReader(text, years.annualEnd());
        List<ReadMilestone> milestones = new ArrayList<>(reader.read(rest, limit));
        milestones.addAll(reader.readBesideTargets(byTarget.getOrDefault(true, List.of())));
        if (limit != null && milestones.isEmpty() && reading.targets(views).isEmpty()) {
            milestones.addAll(reader.readDue(rest, limit));
        }
        return milestones;
    }

    private List<Stretch> withoutTables(List<Stretch> stretches) {
        List<Stretch> left = new ArrayList<>(stretches);
        for (Stretch table : tables) {
            List<Stretch> cut = new ArrayList<>();
            for (Stretch one : left) {
                cut.add(new Stretch(one.start(), Math.max(one.start(), Math.min(one.end(), table.start()))));
                cut.add(new Stretch(Math.min(one.end(), Math.max(one.start(), table.end())), one.end()));
            }
            cut.removeIf(one -> one.length() <= 0);
            left = cut.stream().distinct().toList();
        }
        return left;
    }

    private List<NotTarget> traps(List<UnusedFigure> unused) {
        return unused.stream()
                .filter(UnusedFigure::trap)
                .map(figure -> new NotTarget(
                        text.quote(figure.quote().start(), figure.quote().end()),
                        figure.reason(),
                        new Evidence(
                                text.span(figure.quote().start(), figure.quote().end()), "not-target.scope", 0.8)))
                .toList();
    }
}
