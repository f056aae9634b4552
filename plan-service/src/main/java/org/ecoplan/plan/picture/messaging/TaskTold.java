package org.ecoplan.plan.picture.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.DutyStarted;
import org.ecoplan.events.DutySubmittedForAcceptance;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ReportAccepted;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportReturned;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.ReportWithdrawn;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.ecoplan.plan.picture.domain.Subject;
import org.ecoplan.plan.picture.domain.Told;
import org.jspecify.annotations.Nullable;

/** What an event of task-service tells the picture. */
final class TaskTold {
    private TaskTold() {}

    static Told of(TaskAssigned e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()));
    }

    static Told of(TaskAcknowledged e) {
        return Told.of(Fact.of(e.assignmentId(), Step.ACKNOWLEDGED, e.acknowledgedAt()));
    }

    static Told of(DutySignOffMissed e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.SIGN_OFF_MISSED, e.missedAt()));
    }

    static Told of(DutyStarted e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.STARTED, e.startedAt()));
    }

    static Told of(DutySentBack e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.SENT_BACK, e.sentBackAt()));
    }

    static Told of(DutySendBackDecided e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.valueOf(e.decision()), e.decidedAt()));
    }

    static Told of(DutySubmittedForAcceptance e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.SUBMITTED_FOR_ACCEPTANCE, e.submittedAt()));
    }

    static Told of(DutyReturned e) {
        return Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.RETURNED, e.returnedAt()));
    }

    static Told of(DutyClosedOut e) {
        Told duty = Told.of(
                duty(e.assignmentId(), e.unitCode(), e.planId(), e.organisation(), e.taskId(), e.ordinal(), e.title()),
                Fact.of(e.assignmentId(), Step.CLOSED_OUT, e.closedOutAt()));
        return duty.and(Told.ofAll(e.metObligations().stream()
                .map(id -> Told.of(
                        obligation(
                                id,
                                e.assignmentId(),
                                e.unitCode(),
                                e.planId(),
                                e.organisation(),
                                e.taskId(),
                                e.ordinal(),
                                e.title(),
                                "",
                                null,
                                0),
                        Fact.of(id, Step.MET, e.closedOutAt())))));
    }

    static Told of(TaskDueSoon e) {
        return Told.of(
                obligation(
                        e.obligationId(),
                        e.assignmentId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        e.ordinal(),
                        e.title(),
                        e.what(),
                        e.deadline(),
                        e.deadlineVersion()),
                Fact.of(e.obligationId(), Step.DUE_SOON, e.crossedAt()));
    }

    static Told of(TaskOverdue e) {
        return Told.of(
                obligation(
                        e.obligationId(),
                        e.assignmentId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        e.ordinal(),
                        e.title(),
                        e.what(),
                        e.deadline(),
                        e.deadlineVersion()),
                Fact.of(e.obligationId(), Step.OVERDUE, e.crossedAt()));
    }

    static Told of(ObligationReopened e) {
        return Told.of(
                obligation(
                        e.obligationId(),
                        e.assignmentId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        "",
                        "",
                        e.what(),
                        e.deadline(),
                        e.deadlineVersion()),
                Fact.of(e.obligationId(), Step.REOPENED, e.reopenedAt()));
    }

    static Told of(ReportRequested e) {
        return Told.of(report(
                e.reportId(),
                e.assignmentId(),
                e.roundId(),
                e.unitCode(),
                e.planId(),
                e.organisation(),
                e.taskId(),
                e.ordinal(),
                e.title(),
                e.period(),
                e.due()));
    }

    static Told of(ReportSubmitted e) {
        Told report = Told.of(
                report(
                        e.reportId(),
                        e.assignmentId(),
                        e.roundId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        "",
                        "",
                        e.period(),
                        e.due()),
                new Fact(e.reportId(), Step.SUBMITTED, e.submittedAt(), e.daysLate()));
        if (Boolean.TRUE.equals(e.unasked())) {
            report = report.and(Told.of(Fact.of(e.reportId(), Step.UNASKED, e.submittedAt())));
        }
        List<UUID> claimed = e.metObligations() == null ? List.of() : e.metObligations();
        return report.and(Told.ofAll(claimed.stream()
                .map(id -> Told.of(
                        obligation(
                                id,
                                e.assignmentId(),
                                e.unitCode(),
                                e.planId(),
                                e.organisation(),
                                e.taskId(),
                                "",
                                "",
                                "",
                                null,
                                0),
                        Fact.of(id, Step.CLAIMED, e.submittedAt())))));
    }

    static Told of(ReportWithdrawn e) {
        return Told.of(
                report(
                        e.reportId(),
                        e.assignmentId(),
                        e.roundId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        e.ordinal(),
                        e.title(),
                        e.period(),
                        e.due()),
                Fact.of(e.reportId(), Step.WITHDRAWN, e.withdrawnAt()));
    }

    static Told of(ReportReturned e) {
        return Told.of(
                report(
                        e.reportId(),
                        e.assignmentId(),
                        e.roundId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        e.ordinal(),
                        e.title(),
                        e.period(),
                        e.due()),
                Fact.of(e.reportId(), Step.REPORT_RETURNED, e.returnedAt()));
    }

    static Told of(ReportAccepted e) {
        Told report = Told.of(
                report(
                        e.reportId(),
                        e.assignmentId(),
                        e.roundId(),
                        e.unitCode(),
                        e.planId(),
                        e.organisation(),
                        e.taskId(),
                        e.ordinal(),
                        e.title(),
                        e.period(),
                        null),
                new Fact(e.reportId(), Step.REPORT_ACCEPTED, e.acceptedAt(), e.daysLate()));
        List<UUID> accepted = e.acceptedObligations() == null ? List.of() : e.acceptedObligations();
        return report.and(Told.ofAll(accepted.stream()
                .map(id -> Told.of(
                        obligation(
                                id,
                                e.assignmentId(),
                                e.unitCode(),
                                e.planId(),
                                e.organisation(),
                                e.taskId(),
                                e.ordinal(),
                                e.title(),
                                "",
                                null,
                                0),
                        Fact.of(id, Step.MET, e.acceptedAt())))));
    }

    private static Subject duty(
            UUID id, String unit, UUID planId, String organisation, UUID taskId, String ordinal, String title) {
        return new Subject(Kind.DUTY, id, unit, planId, organisation, taskId, null, null, ordinal, title, "", null, 0);
    }

    private static Subject obligation(
            UUID id,
            UUID dutyId,
            String unit,
            UUID planId,
            String organisation,
            UUID taskId,
            String ordinal,
            String title,
            String what,
            @Nullable LocalDate due,
            int dueVersion) {
        return new Subject(
                Kind.OBLIGATION,
                id,
                unit,
                planId,
                organisation,
                taskId,
                dutyId,
                null,
                ordinal,
                title,
                what,
                due,
                due == null ? -1 : dueVersion);
    }

    private static Subject report(
            UUID id,
            UUID dutyId,
            UUID roundId,
            String unit,
            UUID planId,
            String organisation,
            UUID taskId,
            String ordinal,
            String title,
            String period,
            @Nullable LocalDate due) {
        return new Subject(
                Kind.REPORT,
                id,
                unit,
                planId,
                organisation,
                taskId,
                dutyId,
                roundId,
                ordinal,
                title,
                period,
                due,
                due == null ? -1 : 0);
    }
}
