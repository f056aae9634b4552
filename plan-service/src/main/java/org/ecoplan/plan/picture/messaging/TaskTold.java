package org.ecoplan.plan.picture.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.events.AboutDuty;
import org.ecoplan.events.AboutObligation;
import org.ecoplan.events.AboutReport;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyEnded;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.DutyStarted;
import org.ecoplan.events.DutySubmittedForAcceptance;
import org.ecoplan.events.ExtensionDecided;
import org.ecoplan.events.ExtensionRequested;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ReportAccepted;
import org.ecoplan.events.ReportReleased;
import org.ecoplan.events.ReportReminded;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportReturned;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.ReportWithdrawn;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.SuspensionEnded;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.ecoplan.plan.picture.domain.Subject;
import org.ecoplan.plan.picture.domain.Told;
import org.jspecify.annotations.Nullable;

/** What an event of task-service tells the picture. */
final class TaskTold {
    /** The version of a due date that the event does not tell: any told one is newer. */
    private static final int NOT_TOLD = -1;

    private TaskTold() {}

    static Told of(TaskAssigned e) {
        return Told.of(duty(e));
    }

    static Told of(TaskAcknowledged e) {
        return Told.of(Fact.of(e.assignmentId(), Step.ACKNOWLEDGED, e.acknowledgedAt()));
    }

    static Told of(DutySignOffMissed e) {
        return Told.of(duty(e), Fact.missed(e.assignmentId(), Step.SIGN_OFF_MISSED, e.acknowledgeBy()));
    }

    static Told of(DutyStarted e) {
        return ofDuty(e, Step.STARTED, e.startedAt());
    }

    static Told of(DutySentBack e) {
        return ofDuty(e, Step.SENT_BACK, e.sentBackAt());
    }

    static Told of(DutySendBackDecided e) {
        Step decided = Step.valueOf(e.decision());
        boolean toSign = decided == Step.INSISTED && e.acknowledgeBy() != null;
        return ofDuty(e, toSign ? Step.INSISTED_UNSIGNED : decided, e.decidedAt());
    }

    static Told of(DutySubmittedForAcceptance e) {
        return ofDuty(e, Step.SUBMITTED_FOR_ACCEPTANCE, e.submittedAt());
    }

    static Told of(DutyReturned e) {
        return ofDuty(e, Step.RETURNED, e.returnedAt());
    }

    static Told of(DutyClosedOut e) {
        return ofDuty(e, Step.CLOSED_OUT, e.closedOutAt())
                .and(points(e, e.metObligations(), Step.MET, e.closedOutAt()));
    }

    /** A revision of the plan released the unit: from then on nothing of the duty is counted for it. */
    static Told of(DutyEnded e) {
        return ofDuty(e, Step.RELEASED, e.endedAt());
    }

    static Told of(TaskDueSoon e) {
        return ofObligation(e, Fact.of(e.obligationId(), Step.DUE_SOON, e.crossedAt()));
    }

    static Told of(TaskOverdue e) {
        return ofObligation(e, Fact.missed(e.obligationId(), Step.OVERDUE, e.deadline()));
    }

    static Told of(ObligationReopened e) {
        return ofObligation(e, Fact.of(e.obligationId(), Step.REOPENED, e.reopenedAt()));
    }

    /** What is only asked for changes no day. */
    static Told of(ExtensionRequested e) {
        return Told.of(obligation(e, e.obligationId(), e.what(), e.deadline(), e.deadlineVersion()));
    }

    static Told of(ExtensionDecided e) {
        return Told.of(obligation(e, e.obligationId(), e.what(), e.deadline(), e.deadlineVersion()));
    }

    /** The picture has no place for a clock that stands still: nothing is told to be overdue meanwhile. */
    static Told of(SuspensionStarted e) {
        return Told.of(obligation(e, e.obligationId(), e.what(), e.deadline(), e.deadlineVersion()));
    }

    static Told of(SuspensionEnded e) {
        return Told.of(obligation(e, e.obligationId(), e.what(), e.deadline(), e.deadlineVersion()));
    }

    static Told of(DeadlineMoved e) {
        return ofObligation(e, Fact.of(e.obligationId(), Step.REOPENED, e.movedAt()));
    }

    static Told of(ReportRequested e) {
        return Told.of(report(e, e.due()));
    }

    static Told of(ReportSubmitted e) {
        Told report =
                Told.of(report(e, e.due()), new Fact(e.reportId(), Step.SUBMITTED, e.submittedAt(), e.daysLate()));
        if (Boolean.TRUE.equals(e.unasked())) {
            report = report.and(Told.of(Fact.of(e.reportId(), Step.UNASKED, e.submittedAt())));
        }
        return report.and(points(e, e.metObligations(), Step.CLAIMED, e.submittedAt()));
    }

    static Told of(ReportWithdrawn e) {
        return Told.of(report(e, e.due()), Fact.of(e.reportId(), Step.WITHDRAWN, e.withdrawnAt()));
    }

    /** A reminder changes nothing of the report. */
    static Told of(ReportReminded e) {
        return Told.of(report(e, e.due()));
    }

    static Told of(ReportReleased e) {
        return Told.of(report(e, e.due()), Fact.of(e.reportId(), Step.REPORT_RELEASED, e.releasedAt()));
    }

    static Told of(ReportReturned e) {
        return Told.of(report(e, e.due()), Fact.of(e.reportId(), Step.REPORT_RETURNED, e.returnedAt()));
    }

    static Told of(ReportAccepted e) {
        return Told.of(report(e, null), new Fact(e.reportId(), Step.REPORT_ACCEPTED, e.acceptedAt(), e.daysLate()))
                .and(points(e, e.acceptedObligations(), Step.MET, e.acceptedAt()));
    }

    static Told of(SupervisionOrderIssued e) {
        return Told.of(
                order(
                        e.orderId(),
                        e.planId(),
                        e.organisation(),
                        e.unitCode(),
                        e.subject(),
                        e.number(),
                        e.feedbackDue()),
                Fact.of(e.orderId(), Step.ORDER_ISSUED, e.issuedAt()));
    }

    static Told of(SupervisionOrderStepTaken e) {
        return Told.of(
                order(
                        e.orderId(),
                        e.planId(),
                        e.organisation(),
                        e.unitCode(),
                        e.subject(),
                        e.number(),
                        e.feedbackDue()),
                new Fact(e.orderId(), Step.valueOf("ORDER_" + e.state()), e.takenAt(), daysLate(e)));
    }

    /** Of the latest answer; where there was none, of the end that the office made of it. */
    private static int daysLate(SupervisionOrderStepTaken e) {
        Integer ofAnswer = e.daysLate();
        if (ofAnswer != null) {
            return ofAnswer;
        }
        boolean ended = e.state().equals("CLOSED") || e.state().equals("CLIMBED");
        return ended ? (int) Math.max(0, ChronoUnit.DAYS.between(e.feedbackDue(), ChinaTime.today(e.takenAt()))) : 0;
    }

    private static Subject order(
            UUID id, UUID planId, String organisation, String unit, String subject, String number, LocalDate due) {
        return new Subject(Kind.ORDER, id, unit, planId, organisation, null, null, null, "", subject, number, due, 0);
    }

    private static Told ofDuty(AboutDuty e, Step step, Instant at) {
        return Told.of(duty(e), Fact.of(e.assignmentId(), step, at));
    }

    private static Told ofObligation(AboutObligation e, Fact fact) {
        return Told.of(obligation(e, e.obligationId(), e.what(), e.deadline(), e.deadlineVersion()), fact);
    }

    /** Dated points of which only the id is told. */
    private static Told points(AboutDuty e, @Nullable List<UUID> obligations, Step step, Instant at) {
        return Told.ofAll(Objects.requireNonNullElse(obligations, List.<UUID>of()).stream()
                .map(id -> Told.of(obligation(e, id, "", null, NOT_TOLD), Fact.of(id, step, at))));
    }

    private static Subject duty(AboutDuty e) {
        return subject(Kind.DUTY, e.assignmentId(), e, null, null, "", null, 0);
    }

    private static Subject obligation(AboutDuty e, UUID id, String what, @Nullable LocalDate due, int dueVersion) {
        return subject(Kind.OBLIGATION, id, e, e.assignmentId(), null, what, due, dueVersion);
    }

    private static Subject report(AboutReport e, @Nullable LocalDate due) {
        return subject(
                Kind.REPORT,
                e.reportId(),
                e,
                e.assignmentId(),
                e.roundId(),
                e.period(),
                due,
                due == null ? NOT_TOLD : 0);
    }

    private static Subject subject(
            Kind kind,
            UUID id,
            AboutDuty e,
            @Nullable UUID dutyId,
            @Nullable UUID roundId,
            String what,
            @Nullable LocalDate due,
            int dueVersion) {
        return new Subject(
                kind,
                id,
                e.unitCode(),
                e.planId(),
                e.organisation(),
                e.taskId(),
                dutyId,
                roundId,
                e.ordinal(),
                e.title(),
                what,
                due,
                dueVersion);
    }
}
