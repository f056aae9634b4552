package org.ecoplan.task.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.domain.Crossing;
import org.ecoplan.task.ladder.domain.LadderPolicy;
import org.ecoplan.task.ladder.domain.LadderVersion;
import org.jspecify.annotations.Nullable;

/**
 * Holds a ladder against what is kept of a plan's points (试算): deadlines with their earlier versions, when they were reached,
 * when their clock stood still. Nothing is changed, nobody is told.
 */
@ApplicationScoped
public class TryingLadder {
    private final Ladders ladders;
    private final PastPoints points;
    private final Calendar calendar;
    private final ServiceClock clock;

    TryingLadder(Ladders ladders, PastPoints points, Calendar calendar, ServiceClock clock) {
        this.ladders = ladders;
        this.points = points;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param version a ladder that was proposed, adopted or not */
    @WithSession
    public Uni<Outcome<LadderTrial>> tryOut(
            CallerScope scope, UUID planId, int version, LadderTrial.@Nullable Place after, int limit) {
        return ladders.of(scope, planId)
                .flatMap(known -> known.stream()
                        .filter(each -> each.version() == version)
                        .findFirst()
                        .map(tried -> tryOut(scope, planId, known, tried, after, limit)
                                .map(Outcome::done))
                        .orElseGet(() -> Outcomes.refused(Refusal.notFound())));
    }

    private Uni<LadderTrial> tryOut(
            CallerScope scope,
            UUID planId,
            List<LadderVersion> known,
            LadderVersion tried,
            LadderTrial.@Nullable Place after,
            int limit) {
        LocalDate today = clock.today();
        return calendar.workingDays()
                .flatMap(days -> points.deadlines(scope, planId)
                        .map(deadlines -> standing(deadlines, known, tried, days, today))
                        .flatMap(rungs -> points.counts(scope, planId, rungs, today)
                                .flatMap(counts -> points.differences(scope, planId, rungs, today, after, limit)
                                        .flatMap(page -> points.endedUnreached(scope, planId)
                                                .map(ended -> new LadderTrial(
                                                        tried.version(), today, counts, page, ended))))));
    }

    private static List<PastPoints.StandingRung> standing(
            List<LocalDate> deadlines,
            List<LadderVersion> known,
            LadderVersion tried,
            WorkingDayCalendar days,
            LocalDate today) {
        LadderPolicy present = LadderPolicy.of(known, days);
        LadderPolicy other = LadderPolicy.of(List.of(tried.fromTheBeginning()), days);
        return deadlines.stream()
                .flatMap(deadline -> Stream.concat(
                        standing(present.crossedUpTo(today, new Deadline(deadline)), deadline, false),
                        standing(other.crossedUpTo(today, new Deadline(deadline)), deadline, true)))
                .toList();
    }

    private static Stream<PastPoints.StandingRung> standing(
            List<Crossing> crossings, LocalDate deadline, boolean tried) {
        return crossings.stream()
                .map(crossing -> new PastPoints.StandingRung(
                        tried,
                        deadline,
                        crossing.rung().name(),
                        crossing.date(),
                        crossings.indexOf(crossing),
                        crossing.rung().isOverdue()));
    }
}
