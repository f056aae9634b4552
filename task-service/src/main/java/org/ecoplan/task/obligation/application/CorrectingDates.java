package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.Calendar;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.obligation.application.DeadlineEvents.Cause;
import org.ecoplan.task.obligation.domain.DatedItem;
import org.ecoplan.task.obligation.domain.PointChanges;
import org.ecoplan.task.obligation.domain.PointChanges.Said;

/**
 * The date of a plan was corrected (印发日期更正): what is due a while behind it (印发之日起2个月内、30个工作日内) and not reached is due
 * by another day, and the one it had is kept. Under the new one it stands on the ladder anew.
 */
@ApplicationScoped
public class CorrectingDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final RevisedPoints points;
    private final DeadlineEvents events;
    private final Ladder ladder;
    private final Calendar calendar;
    private final ServiceClock clock;

    CorrectingDates(RevisedPoints points, DeadlineEvents events, Ladder ladder, Calendar calendar, ServiceClock clock) {
        this.points = points;
        this.events = events;
        this.ladder = ladder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    public Uni<Void> correct(PlanCorrected corrected) {
        if (corrected.afterIssue() == null || corrected.afterIssue().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return calendar.hold().flatMap(held -> calendar.workingDays()).flatMap(days -> {
            Map<UUID, DatedItem> said = said(corrected, days);
            return points.holdDue(corrected.planId(), said.keySet())
                    .flatMap(standing -> move(PointChanges.moved(standing, said), reason(corrected), clock.now()));
        });
    }

    private static Map<UUID, DatedItem> said(PlanCorrected corrected, WorkingDayCalendar days) {
        Map<UUID, DatedItem> said = new HashMap<>();
        if (corrected.afterIssue() != null) {
            corrected
                    .afterIssue()
                    .forEach(duty -> DatedTasks.afterIssue(duty, corrected.issuedOn(), days)
                            .ifPresent(item -> said.put(duty.repeatedDutyId(), item)));
        }
        return said;
    }

    private Uni<Void> move(List<Said> otherwise, String reason, Instant at) {
        return points.move(otherwise, reason, at)
                .call(moved -> events.moved(moved, Cause.CORRECTION, reason, at))
                .call(moved -> points.findNextDue(moved.stream()
                        .map(each -> each.obligation().assignmentId())
                        .collect(Collectors.toSet())))
                .flatMap(moved -> ladder.catchUp(
                        moved.stream().map(MovedDeadline::obligation).toList()));
    }

    private static String reason(PlanCorrected corrected) {
        return "印发日期更正为%s:%s".formatted(DAY.format(corrected.issuedOn()), corrected.reason());
    }
}
