package org.ecoplan.plan.round.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.round.domain.DueDates;
import org.ecoplan.plan.round.domain.RoundPolicy;

/**
 * Computes the open due dates of running rounds anew when the calendar has changed (重算截止日). The dates before are kept and
 * everybody who was given them is told. Joins the running transaction.
 */
@ApplicationScoped
public class ReschedulingRounds {
    private final Rounds rounds;
    private final RoundEvents events;
    private final ServiceClock clock;

    ReschedulingRounds(Rounds rounds, RoundEvents events, ServiceClock clock) {
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** A round that a calendar moves, in the words of whoever loads it. */
    public record Moved(UUID planId, UUID roundId, String period, Dates before, Dates after) {

        /** 截止日. */
        public record Dates(
                LocalDate unitReportDue, LocalDate leadSummaryDue, LocalDate reviewDue, boolean provisional) {
            static Dates of(DueDates due) {
                return new Dates(due.unitReport(), due.leadSummary(), due.review(), due.provisional());
            }
        }

        static Moved of(RescheduledRound change) {
            return new Moved(
                    change.round().planId(),
                    change.round().id().value(),
                    change.round().period().toString(),
                    Dates.of(change.round().due()),
                    Dates.of(change.due()));
        }
    }

    /** What a calendar would move. */
    public Uni<List<Moved>> preview(CallerScope caller, WorkingDayCalendar days) {
        return changes(caller, days).map(ReschedulingRounds::shown);
    }

    /** Moves what a calendar moves. */
    public Uni<List<Moved>> reschedule(CallerScope caller, WorkingDayCalendar days, int calendarYear) {
        return changes(caller, days)
                .call(changes -> rounds.reschedule(changes, calendarYear, clock.now())
                        .flatMap(done -> events.rescheduled(calendarYear, changes)))
                .map(ReschedulingRounds::shown);
    }

    private Uni<List<RescheduledRound>> changes(CallerScope caller, WorkingDayCalendar days) {
        LocalDate today = clock.today();
        RoundPolicy policy = new RoundPolicy(days);
        return rounds.running(caller, today)
                .map(open -> open.stream()
                        .map(round -> new RescheduledRound(round, policy.reschedule(round, today)))
                        .filter(change -> !change.due().equals(change.round().due()))
                        .toList());
    }

    private static List<Moved> shown(List<RescheduledRound> changes) {
        return changes.stream().map(Moved::of).toList();
    }
}
