package org.ecoplan.indicator.target.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.KeptFigure;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.Targets.Entered;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.domain.Facts;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.TargetEvaluation;
import org.ecoplan.indicator.target.domain.TargetState;
import org.jspecify.annotations.Nullable;

/** How all targets of a plan stand on a day, each by itself and together with others (或、均). */
final class Standings {
    private static final String ANY_OF = "ANY_OF";

    private Standings() {}

    static Set<SeriesId> seriesOf(List<Known> all) {
        return all.stream().map(Known::seriesId).filter(Objects::nonNull).collect(toSet());
    }

    static Set<UUID> idsOf(List<Known> all) {
        return all.stream().map(known -> known.target().id()).collect(toSet());
    }

    /** That of the figures that count: the year before the issue, with which the first ones of the plan are compared. */
    static int firstYearOf(List<Known> all) {
        return all.stream().mapToInt(known -> known.issuedOn().getYear()).min().orElse(1) - 1;
    }

    /**
     * @param measured values of the series, which go before what people {@code entered}
     */
    static List<Standing> of(
            List<Known> all,
            Map<SeriesId, List<KeptFigure>> measured,
            Map<UUID, List<Figure>> entered,
            LocalDate today) {
        return standings(
                all,
                all.stream().collect(toMap(known -> known.target().id(), known -> factsOf(known, measured, entered))),
                entered,
                today);
    }

    private static Facts factsOf(
            Known known, Map<SeriesId, List<KeptFigure>> measured, Map<UUID, List<Figure>> entered) {
        PlannedTarget target = known.target();
        SeriesId series = known.seriesId();
        List<KeptFigure> own = series == null ? List.of() : measured.getOrDefault(series, List.of());
        List<Figure> figures = new ArrayList<>(own.stream()
                .map(one -> new Figure(
                        one.period(), one.from(), one.to(), one.value(), one.valid(), one.standing(), one.rule()))
                .toList());
        Set<String> periods = own.stream().map(KeptFigure::period).collect(toSet());
        entered.getOrDefault(target.id(), List.of()).stream()
                .filter(one -> !periods.contains(one.period()))
                .map(one -> one.entered(target.isOfWholePeriods()))
                .forEach(figures::add);
        Entered<Facts.Verdict> verdict = known.verdict();
        return new Facts(List.copyOf(figures), known.knownReference(), verdict == null ? null : verdict.value());
    }

    private static List<Standing> standings(
            List<Known> all, Map<UUID, Facts> facts, Map<UUID, List<Figure>> entered, LocalDate today) {
        List<Standing> alone = all.stream()
                .map(known -> new Standing(
                        known,
                        TargetEvaluation.of(
                                known.goal(), facts.getOrDefault(known.target().id(), Facts.NONE), today),
                        null,
                        null,
                        List.of(),
                        List.of()))
                .toList();
        Map<String, List<TargetState>> groups = alone.stream()
                .flatMap(one -> Stream.ofNullable(one.known().target().groupKey())
                        .map(key -> Map.entry(key, one.evaluation().state())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return alone.stream()
                .map(one -> new Standing(
                        one.known(),
                        one.evaluation(),
                        together(one, groups),
                        reported(one, entered),
                        List.of(),
                        List.of()))
                .toList();
    }

    /** What was entered of the period of the figure, where that is another one. */
    private static @Nullable Figure reported(Standing one, Map<UUID, List<Figure>> entered) {
        Figure actual = one.evaluation().actual();
        return actual == null
                ? null
                : entered.getOrDefault(one.known().target().id(), List.of()).stream()
                        .filter(said -> said.period().equals(actual.period()))
                        .filter(said -> !said.source().equals(actual.source()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable TargetState together(Standing one, Map<String, List<TargetState>> groups) {
        String key = one.known().target().groupKey();
        List<TargetState> states = key == null ? null : groups.get(key);
        if (states == null || states.size() < 2) {
            return null;
        }
        return ANY_OF.equals(one.known().target().groupRule()) ? TargetState.anyOf(states) : TargetState.allOf(states);
    }
}
