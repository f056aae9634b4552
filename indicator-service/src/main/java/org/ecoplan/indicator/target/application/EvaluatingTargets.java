package org.ecoplan.indicator.target.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.domain.Evaluation;
import org.ecoplan.indicator.target.domain.TargetState;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** How the targets of a plan stand today, by the values of the periods that were told and by what people entered. */
@ApplicationScoped
public class EvaluatingTargets {
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
                .flatMap(all -> values.figures(scope, Standings.seriesOf(all))
                        .flatMap(measured -> targets.entered(scope, Standings.idsOf(all))
                                .map(entered -> Standings.of(all, measured, entered, today))))
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
}
