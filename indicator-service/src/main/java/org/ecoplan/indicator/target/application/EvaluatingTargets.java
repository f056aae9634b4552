package org.ecoplan.indicator.target.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.KeptFigure;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.target.application.Targets.Entered;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.domain.Evaluation;
import org.ecoplan.indicator.target.domain.Facts;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.Reference;
import org.ecoplan.indicator.target.domain.TargetEvaluation;
import org.ecoplan.indicator.target.domain.TargetState;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** How the targets of a plan stand today, by the values of the periods that were told and by what people entered. */
@ApplicationScoped
public class EvaluatingTargets {
    private static final String ANY_OF = "ANY_OF";

    private final Targets targets;
    private final KeptPeriodValues values;
    private final ServiceClock clock;

    EvaluatingTargets(Targets targets, KeptPeriodValues values, ServiceClock clock) {
        this.targets = targets;
        this.values = values;
        this.clock = clock;
    }

    /**
     * A target as it stands.
     *
     * @param together how the targets stand with which it is reached together, absent for one by itself
     */
    public record Standing(
            Known known, Evaluation evaluation, @Nullable TargetState together) {}

    /** Those that exist for the caller, in the order of the document. */
    public Uni<List<Standing>> ofPlan(CallerScope scope, UUID planId) {
        LocalDate today = ChinaTime.today(clock.now());
        return targets.ofPlan(scope, planId)
                .flatMap(all -> facts(scope, all).map(facts -> standings(all, facts, today)))
                .map(all -> all.stream().filter(one -> one.known().visible()).toList());
    }

    public Uni<Optional<Standing>> find(CallerScope scope, UUID target) {
        return targets.planOf(scope, target)
                .flatMap(plan -> plan == null
                        ? Uni.createFrom().item(Optional.empty())
                        : ofPlan(scope, plan)
                                .map(all -> all.stream()
                                        .filter(one -> one.known().target().id().equals(target))
                                        .findFirst()));
    }

    private Uni<Map<UUID, Facts>> facts(CallerScope scope, List<Known> all) {
        Set<SeriesId> series =
                all.stream().map(Known::seriesId).filter(Objects::nonNull).collect(toSet());
        Set<UUID> ids = all.stream().map(known -> known.target().id()).collect(toSet());
        return values.figures(scope, series)
                .flatMap(measured -> targets.entered(scope, ids)
                        .map(entered -> all.stream()
                                .collect(toMap(
                                        known -> known.target().id(), known -> factsOf(known, measured, entered)))));
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
                .map(one -> one.enteredFor(target.comparator()))
                .forEach(figures::add);
        Entered<Reference> reference = known.reference();
        Entered<Facts.Verdict> verdict = known.verdict();
        return new Facts(
                List.copyOf(figures),
                reference == null ? target.printedReference() : reference.value(),
                verdict == null ? null : verdict.value());
    }

    private static List<Standing> standings(List<Known> all, Map<UUID, Facts> facts, LocalDate today) {
        List<Standing> alone = all.stream()
                .map(known -> new Standing(
                        known,
                        TargetEvaluation.of(
                                known.target().goal(known.issuedOn(), known.planEnd()),
                                facts.getOrDefault(known.target().id(), Facts.NONE),
                                today),
                        null))
                .toList();
        Map<String, List<TargetState>> groups = alone.stream()
                .flatMap(one -> Stream.ofNullable(one.known().target().groupKey())
                        .map(key -> Map.entry(key, one.evaluation().state())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return alone.stream()
                .map(one -> new Standing(one.known(), one.evaluation(), together(one, groups)))
                .toList();
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
