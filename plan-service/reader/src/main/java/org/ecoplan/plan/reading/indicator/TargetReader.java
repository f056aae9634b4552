package org.ecoplan.plan.reading.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.Strength;
import org.ecoplan.plan.reading.model.TerritoryValue;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 指标读取: the levels of a row of clauses, in figures and in words, with deadline and strength. */
public final class TargetReader {

    private static final double WITHOUT_A_DAY = 0.85;

    private final CleanText text;
    private final @Nullable LocalDate annualEnd;

    public TargetReader(CleanText text, @Nullable LocalDate annualEnd) {
        this.text = text;
        this.annualEnd = annualEnd;
    }

    /**
     * What a row of clauses holds.
     *
     * @param targetsOf targets by the clause they stand in
     * @param figures   places of the figures that a target uses
     */
    public record Reading(
            Map<ClauseView, List<ReadTarget>> targetsOf, List<Stretch> figures, List<UnusedFigure> unused) {

        public List<ReadTarget> targets(List<ClauseView> views) {
            return views.stream()
                    .flatMap(view -> targetsOf.getOrDefault(view, List.of()).stream())
                    .toList();
        }
    }

    public Reading read(List<ClauseView> views) {
        Reading reading = new Reading(new IdentityHashMap<>(), new ArrayList<>(), new ArrayList<>());
        IndicatorNames names = new IndicatorNames();
        Stretch sentence = null;
        List<Found> previous = List.of();
        for (ClauseView view : views) {
            if (!view.sentence().equals(sentence)) {
                sentence = view.sentence();
                previous = List.of();
            }
            List<Found> found = readClause(view, previous, reading).stream()
                    .map(one -> names.named(view, one))
                    .toList();
            if (found.stream().anyMatch(one -> one.level().value() != null)) {
                previous = found.stream()
                        .filter(one -> one.level().value() != null)
                        .toList();
            }
            if (found.isEmpty()) {
                names.hear(view);
            }
            reading.targetsOf()
                    .put(view, found.stream().map(one -> target(view, one)).toList());
            found.forEach(one -> reading.figures().addAll(one.figures()));
        }
        return reading;
    }

    private List<Found> readClause(ClauseView view, List<Found> previous, Reading reading) {
        List<Found> found = new ArrayList<>();
        Found stage = StageSeries.read(view, previous);
        if (stage != null && !view.past()) {
            found.add(stage);
        }
        NumericLevels.Result numeric = NumericLevels.read(view, previous);
        found.addAll(EitherLevel.in(view, numeric.found()));
        reading.unused().addAll(numeric.unused());
        Found all =
                found.isEmpty() && !view.past() ? AllOfASet.read(view, view.by() != null || annualEnd != null) : null;
        if (all != null) {
            found.add(all);
        } else if (!view.past()) {
            found.addAll(WordLevels.read(view, !found.isEmpty()));
        }
        return found;
    }

    /** The unit as the original prints it: 公頃 in a text in traditional script. */
    private Level asPrinted(Found found) {
        Level level = found.level();
        String unit = level.unit();
        if (unit == null || found.figures().isEmpty()) {
            return level;
        }
        int start = found.figures().get(found.figures().size() - 1).end();
        int end = Math.min(text.length(), start + unit.length());
        return text.text().startsWith(unit, start)
                ? new Level(
                        level.comparator(), level.value(), level.valueMax(), text.quote(start, end), level.baseline())
                : level;
    }

    /** A level without a day is one that a person has to complete. */
    private static double confidence(Found found, @Nullable LocalDate by) {
        return by == null ? Math.min(found.confidence(), WITHOUT_A_DAY) : found.confidence();
    }

    private ReadTarget target(ClauseView view, Found found) {
        LocalDate own = found.by() != null ? found.by() : view.by();
        LocalDate end = view.hasUnclearDate() ? null : annualEnd;
        LocalDate by = own == null ? end : own;
        Strength strength = view.soft() || found.soft() ? Strength.ASPIRATIONAL : Strength.BINDING;
        return new ReadTarget(
                found.indicator(),
                asPrinted(found),
                by,
                strength,
                text.quote(found.quote().start(), found.quote().end()),
                found.everyPeriod(),
                found.alternative(),
                found.shares().stream()
                        .map(share -> new TerritoryValue(
                                share.territory(),
                                share.value(),
                                text.span(share.figure().start(), share.figure().end())))
                        .toList(),
                new Evidence(
                        text.span(found.quote().start(), found.quote().end()), found.rule(), confidence(found, by)));
    }
}
