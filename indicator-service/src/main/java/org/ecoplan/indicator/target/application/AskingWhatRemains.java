package org.ecoplan.indicator.target.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.indicator.evaluation.application.AllowingForTheRest;
import org.ecoplan.indicator.evaluation.application.AllowingForTheRest.Allowance;
import org.ecoplan.indicator.evaluation.application.AllowingForTheRest.Question;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.domain.DecidingPeriod;
import org.ecoplan.indicator.target.domain.Level;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** What the rest of the running period may be so that a target is still met (剩余允许浓度、剩余天数). */
@ApplicationScoped
public class AskingWhatRemains {
    private final EvaluatingTargets evaluating;
    private final AllowingForTheRest allowing;
    private final ServiceClock clock;

    AskingWhatRemains(EvaluatingTargets evaluating, AllowingForTheRest allowing, ServiceClock clock) {
        this.evaluating = evaluating;
        this.allowing = allowing;
        this.clock = clock;
    }

    /**
     * @param today first day of the rest
     * @param period the one that decides, absent where none runs
     * @param allowance absent with a {@code reason}
     */
    public record Rest(
            UUID targetId,
            LocalDate today,
            @Nullable String period,
            @Nullable Allowance allowance,
            @Nullable String reason) {}

    public Uni<Outcome<Rest>> of(CallerScope scope, UUID target) {
        LocalDate today = ChinaTime.today(clock.now());
        return evaluating
                .find(scope, target)
                .flatMap(found -> found.map(
                                standing -> of(scope, standing, today).map(Outcome::done))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(Refusal.notFound()))));
    }

    private Uni<Rest> of(CallerScope scope, Standing standing, LocalDate today) {
        Known known = standing.known();
        UUID id = known.target().id();
        SeriesId series = known.seriesId();
        Outcome<Question> question = DecidingPeriod.on(known.goal(), today)
                .flatMap(period -> Level.withADirection(known.goal(), known.knownReference())
                        .map(level -> new Question(
                                period.toString(),
                                today,
                                level.comparator(),
                                level.limit(),
                                known.target().unit())));
        return question.fold(
                asked -> series == null
                        ? Uni.createFrom().item(new Rest(id, today, asked.period(), null, "没有序列测量该目标"))
                        : allowing.of(scope, series, asked)
                                .map(answer -> answer.fold(
                                        allowance -> new Rest(id, today, asked.period(), allowance, null),
                                        refusal -> new Rest(id, today, asked.period(), null, refusal.title()))),
                refusal -> Uni.createFrom().item(new Rest(id, today, null, null, refusal.title())));
    }
}
