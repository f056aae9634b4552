package org.ecoplan.plan.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.ChangingTempo;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanRhythm;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.round.domain.Round;
import org.ecoplan.plan.round.domain.RoundPolicy;
import org.ecoplan.plan.round.domain.TempoChange;
import org.ecoplan.plan.round.domain.TimetableEvent;
import org.ecoplan.plan.round.domain.TimetablePolicy;

/**
 * The office decides that a plan in force is dispatched at another tempo (调度频次调整): rounds that were opened stay, what has ended
 * meanwhile is asked about at once, the days that were to come are kept.
 */
@ApplicationScoped
public class DecidingTempo {
    private static final Set<TimetableEvent> OF_A_ROUND = EnumSet.of(
            TimetableEvent.ROUND_OPENS,
            TimetableEvent.UNIT_REPORTS_DUE,
            TimetableEvent.LEAD_SUMMARIES_DUE,
            TimetableEvent.REVIEW_DUE);

    private final IssuedPlans plans;
    private final ChangingTempo changing;
    private final Rounds rounds;
    private final TempoChanges tempos;
    private final OpeningRound opening;
    private final Calendar calendar;
    private final ServiceClock clock;
    private final Changes changes;

    DecidingTempo(
            IssuedPlans plans,
            ChangingTempo changing,
            Rounds rounds,
            TempoChanges tempos,
            OpeningRound opening,
            Calendar calendar,
            ServiceClock clock,
            Changes changes) {
        this.plans = plans;
        this.changing = changing;
        this.rounds = rounds;
        this.tempos = tempos;
        this.opening = opening;
        this.calendar = calendar;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param expected the version of the plan that the caller has seen */
    @WithTransaction
    public Uni<Outcome<TempoChange>> decide(
            CallerScope caller, PlanId id, long expected, ReportingPeriod.Length tempo, String reason) {
        return plans.rhythm(caller, id)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        rhythm -> rounds.ofPlan(caller, id.value())
                                .flatMap(opened -> changing.change(caller, id, expected, tempo)
                                        .flatMap(changed -> Outcomes.flatMap(
                                                changed,
                                                plan -> keep(caller, id, rhythm, opened, plan, tempo, reason))))))
                .call(outcome -> outcome.fold(
                        change -> changes.note(
                                caller,
                                What.of(caller.organisationOrNone(), "plan", id.value(), "TEMPO_CHANGED")
                                        .version(change.version())
                                        .with("before", change.before())
                                        .with("after", change.after()),
                                reason),
                        refused -> Uni.createFrom().voidItem()));
    }

    @WithSession
    public Uni<Outcome<List<TempoChange>>> list(CallerScope caller, PlanId id) {
        return plans.find(caller, id).flatMap(found -> Outcomes.map(found, plan -> tempos.ofPlan(caller, id.value())));
    }

    private Uni<Outcome<TempoChange>> keep(
            CallerScope caller,
            PlanId id,
            PlanRhythm before,
            List<Round> opened,
            ChangingTempo.Changed changed,
            ReportingPeriod.Length tempo,
            String reason) {
        return formerDays(before, opened)
                .map(days -> new TempoChange(
                        id.value(),
                        changed.version(),
                        changed.before(),
                        tempo,
                        reason,
                        caller.subject(),
                        clock.now(),
                        days))
                .call(change -> tempos.add(change, changed.organisation()))
                .call(change -> openWhatIsLeft(caller, id, opened))
                .map(Outcome::done);
    }

    private Uni<List<TempoChange.FormerDay>> formerDays(PlanRhythm before, List<Round> opened) {
        LocalDate endOfNextYear = LocalDate.of(clock.today().getYear() + 1, 12, 31);
        Set<ReportingPeriod> known = opened.stream().map(Round::period).collect(Collectors.toSet());
        return calendar.workingDays()
                .map(days -> new TimetablePolicy(days)
                        .of(ShowingTimetable.rhythmOf(before), opened, endOfNextYear).entries().stream()
                                .filter(entry -> OF_A_ROUND.contains(entry.event()) && !known.contains(entry.period()))
                                .filter(entry -> !entry.day().isBefore(clock.today()))
                                .map(entry -> new TempoChange.FormerDay(
                                        entry.day(),
                                        entry.event(),
                                        Objects.requireNonNull(entry.period()).toString()))
                                .toList());
    }

    private Uni<Void> openWhatIsLeft(CallerScope caller, PlanId id, List<Round> opened) {
        List<ReportingPeriod> asked = opened.stream().map(Round::period).toList();
        return plans.find(caller, id)
                .flatMap(found -> found.fold(
                        plan -> InOrder.each(
                                RoundPolicy.leftOpen(
                                        plan.rounds(), asked, plan.inForceSince(), plan.periodEnd(), clock.today()),
                                period -> opening.add(plan, period)),
                        refused -> Uni.createFrom().voidItem()));
    }
}
