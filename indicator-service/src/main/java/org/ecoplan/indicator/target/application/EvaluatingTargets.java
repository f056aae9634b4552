package org.ecoplan.indicator.target.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.indicator.evaluation.application.DuePeriods;
import org.ecoplan.indicator.evaluation.application.DuePeriods.Awaited;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.KeptFigure;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.application.Targets.Version;
import org.ecoplan.indicator.target.domain.Evaluation;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.TargetState;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** How the targets of a plan stand today, by the values of the periods that were told and by what people entered. */
@ApplicationScoped
public class EvaluatingTargets {
    private final Targets targets;
    private final KeptPeriodValues values;
    private final DuePeriods due;
    private final Apart apart;
    private final ServiceClock clock;

    EvaluatingTargets(Targets targets, KeptPeriodValues values, DuePeriods due, Apart apart, ServiceClock clock) {
        this.targets = targets;
        this.values = values;
        this.due = due;
        this.apart = apart;
        this.clock = clock;
    }

    /**
     * A target as it stands.
     *
     * @param together how the targets stand with which it is reached together, absent for one by itself
     * @param reported what people entered of the period of the measured figure, absent where nobody did
     * @param awaited periods of the time of the plan and the year before it that have ended and are to be computed, so that the
     *     figure may change
     * @param earlier what it asked for before revisions of the plan changed it, the newest first
     */
    public record Standing(
            Known known,
            Evaluation evaluation,
            @Nullable TargetState together,
            @Nullable Figure reported,
            List<Awaited> awaited,
            List<Version> earlier) {

        private Standing awaiting(Map<SeriesId, List<Awaited>> all) {
            SeriesId series = known.seriesId();
            int first = known.issuedOn().getYear() - 1;
            List<Awaited> own = series == null ? List.of() : all.getOrDefault(series, List.of());
            return new Standing(
                    known,
                    evaluation,
                    together,
                    reported,
                    own.stream().filter(one -> one.from().getYear() >= first).toList(),
                    earlier);
        }

        private Standing changed(Map<UUID, List<Version>> versions) {
            return new Standing(
                    known,
                    evaluation,
                    together,
                    reported,
                    awaited,
                    versions.getOrDefault(known.target().id(), List.of()));
        }
    }

    /** Those that exist for the caller, in the order of the document. */
    public Uni<List<Standing>> ofPlan(CallerScope scope, UUID planId) {
        LocalDate today = ChinaTime.today(clock.now());
        return standings(
                        targets.ofPlan(scope, planId),
                        all -> values.figures(scope, Standings.seriesOf(all), Standings.firstYearOf(all)),
                        all -> targets.entered(scope, Standings.idsOf(all)),
                        today)
                .map(all -> all.stream().filter(one -> one.known().visible()).toList())
                .flatMap(all -> awaiting(scope, all, today))
                .flatMap(all -> targets.versions(scope, planId)
                        .map(versions ->
                                all.stream().map(one -> one.changed(versions)).toList()));
    }

    private Uni<List<Standing>> awaiting(CallerScope scope, List<Standing> all, LocalDate today) {
        return due.awaited(
                        scope,
                        Standings.seriesOf(all.stream().map(Standing::known).toList()),
                        today)
                .map(awaited -> all.stream().map(one -> one.awaiting(awaited)).toList());
    }

    /** All of them as they stand on the day, for work that nobody called for. */
    Uni<List<Standing>> ofPlan(String organisation, UUID planId, LocalDate today) {
        return standings(
                targets.ofPlan(organisation, planId),
                all -> values.figures(organisation, Standings.seriesOf(all), Standings.firstYearOf(all)),
                all -> targets.entered(organisation, Standings.idsOf(all)),
                today);
    }

    private Uni<List<Standing>> standings(
            Uni<List<Known>> ofPlan,
            Function<List<Known>, Uni<Map<SeriesId, List<KeptFigure>>>> measured,
            Function<List<Known>, Uni<Map<UUID, List<Figure>>>> entered,
            LocalDate today) {
        return ofPlan.flatMap(all -> measured.apply(all)
                .flatMap(values -> entered.apply(all)
                        .flatMap(said -> apart.compute(() -> Standings.of(all, values, said, today)))));
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
}
