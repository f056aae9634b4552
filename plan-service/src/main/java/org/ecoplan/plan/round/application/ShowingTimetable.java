package org.ecoplan.plan.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanRhythm;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.round.domain.Rhythm;
import org.ecoplan.plan.round.domain.Timetable;
import org.ecoplan.plan.round.domain.TimetablePolicy;

/** Shows what is due when in the life of a plan (方案日程), by the calendar as it is loaded now. */
@ApplicationScoped
public class ShowingTimetable {
    private final IssuedPlans plans;
    private final Rounds rounds;
    private final Calendar calendar;
    private final ServiceClock clock;

    ShowingTimetable(IssuedPlans plans, Rounds rounds, Calendar calendar, ServiceClock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    @WithSession
    public Uni<Outcome<Timetable>> show(CallerScope caller, PlanId id) {
        LocalDate endOfNextYear = LocalDate.of(clock.today().getYear() + 1, 12, 31);
        return plans.rhythm(caller, id)
                .flatMap(found -> Outcomes.map(
                        found,
                        rhythm -> rounds.ofPlan(caller, id.value())
                                .flatMap(opened -> calendar.workingDays()
                                        .map(days -> new TimetablePolicy(days)
                                                .of(rhythmOf(rhythm), opened, endOfNextYear)))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        timetable -> plans.find(caller, id)
                                .map(plan -> plan.map(facts -> timetable.upTo(facts.closedOn())))));
    }

    /** The days follow from these of its mechanisms. */
    public static Rhythm rhythmOf(PlanRhythm read) {
        return new Rhythm(
                read.issuedOn(),
                read.inForceSince(),
                read.periodEnd(),
                read.rounds(),
                read.quoteOf("QUARTERLY_SCHEDULING"),
                read.quoteOf("HALF_YEAR_NOTICE"),
                read.quoteOf("ANNUAL_ASSESSMENT"),
                read.repeated().stream()
                        .map(duty -> new Rhythm.Repeated(duty.quote(), duty.due()))
                        .toList());
    }
}
