package org.ecoplan.indicator.target.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.Targets.Entered;
import org.ecoplan.indicator.target.domain.Facts.Verdict;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.Reference;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/**
 * What a person says of a target: its baseline (基期值), the figure of a period that no feed tells, such as a rank or a count of
 * events, or the verdict (认定) on one that no figure decides. Each with its source; what was said before stays.
 */
@ApplicationScoped
public class SayingOfTarget {
    private static final Set<Comparator> BY_VERDICT = EnumSet.of(Comparator.QUALITATIVE, Comparator.SUPERIOR);
    private static final Set<Comparator> WITHOUT_BASELINE =
            EnumSet.of(Comparator.QUALITATIVE, Comparator.SUPERIOR, Comparator.ZERO, Comparator.RANK_LE);

    private final Targets targets;
    private final EvaluatingTargets evaluating;
    private final Changes changes;
    private final ServiceClock clock;

    SayingOfTarget(Targets targets, EvaluatingTargets evaluating, Changes changes, ServiceClock clock) {
        this.targets = targets;
        this.evaluating = evaluating;
        this.changes = changes;
        this.clock = clock;
    }

    /** Answers the target as it stands then, as the others do. */
    public Uni<Outcome<Standing>> reference(CallerScope caller, UUID target, Reference reference, String source) {
        return say(
                caller,
                target,
                found -> WITHOUT_BASELINE.contains(found)
                        ? Outcome.refused(Refusal.conflict("NO_BASELINE", "该目标不以基期值判定"))
                        : Outcome.done(found),
                () -> targets.enter(target, entered(caller, reference, source)),
                changed(caller, target, "REFERENCE_ENTERED")
                        .with("value", reference.value())
                        .with("change", reference.change()));
    }

    public Uni<Outcome<Standing>> verdict(CallerScope caller, UUID target, boolean met, String evidence) {
        Verdict verdict = new Verdict(met, evidence, today());
        return say(
                caller,
                target,
                found -> BY_VERDICT.contains(found)
                        ? Outcome.done(found)
                        : Outcome.refused(Refusal.conflict("DECIDED_BY_FIGURES", "该目标以实际值判定,不作人工认定")),
                () -> targets.find(target, entered(caller, verdict, evidence)),
                changed(caller, target, "VERDICT_FOUND").with("met", met));
    }

    /** @param figure of a period that has ended */
    public Uni<Outcome<Standing>> figure(CallerScope caller, UUID target, Figure figure) {
        return say(
                caller,
                target,
                found -> {
                    if (BY_VERDICT.contains(found)) {
                        return Outcome.refused(Refusal.conflict("DECIDED_BY_VERDICT", "该目标由人认定,没有实际值"));
                    }
                    if (!isPossible(found, figure.value())) {
                        return Outcome.refused(
                                Refusal.invalid("IMPOSSIBLE_FIGURE", "位次须为不小于 1 的整数,事件数须为不小于 0 的整数", "/value"));
                    }
                    return figure.to().isBefore(today())
                            ? Outcome.done(found)
                            : Outcome.refused(Refusal.invalid("PERIOD_NOT_ENDED", "该时段尚未结束", "/period"));
                },
                () -> targets.enterFigure(target, figure.period(), entered(caller, figure.value(), figure.source())),
                changed(caller, target, "FIGURE_ENTERED")
                        .with("period", figure.period())
                        .with("value", figure.value()));
    }

    private static boolean isPossible(Comparator comparator, BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return switch (comparator) {
            case RANK_LE -> whole && value.compareTo(BigDecimal.ONE) >= 0;
            case ZERO -> whole && value.signum() >= 0;
            default -> true;
        };
    }

    private interface Decision {
        Outcome<Comparator> on(Comparator comparator);
    }

    private Uni<Outcome<Standing>> say(
            CallerScope caller, UUID target, Decision decision, Supplier<Uni<Void>> saying, Change.What changed) {
        return evaluating
                .find(caller, target)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Outcome.<Standing>refused(Refusal.notFound()))
                        : decision.on(found.get().known().effective().comparator())
                                .fold(
                                        allowed -> Panache.withTransaction(() ->
                                                        saying.get().flatMap(done -> changes.note(caller, changed)))
                                                .flatMap(done -> evaluating.find(caller, target))
                                                .map(now -> Outcome.done(now.orElse(found.get()))),
                                        refusal -> Uni.createFrom().item(Outcome.refused(refusal))));
    }

    private LocalDate today() {
        return ChinaTime.today(clock.now());
    }

    private <T> Entered<T> entered(CallerScope caller, T value, String source) {
        return new Entered<>(value, source, caller.subject(), clock.now());
    }

    private static Change.What changed(CallerScope caller, UUID target, String act) {
        return Change.What.of(caller.organisationOrNone(), "target", target, act);
    }
}
