package org.ecoplan.notification.message.messaging;

import static java.lang.Math.toIntExact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Post;
import org.ecoplan.events.AboutObligation;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.ExtensionDecided;
import org.ecoplan.events.ExtensionRequested;
import org.ecoplan.events.LeadSummaryDue;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.events.ObligationReminded;
import org.ecoplan.events.ReportReminded;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.SupervisionOrderFeedbackDue;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.SuspensionEnded;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.events.WarningAcknowledged;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;

/** The notices in the events of task-service. */
final class TaskNotices {
    private static final int NO_LADDER = 0;
    private static final int FIRST = 1;
    /** Versions are microseconds since then: the steps of one second have an order, and all are above those of days. */
    private static final Instant FIRST_VERSION = Instant.parse("2010-01-01T00:00:00Z");

    private TaskNotices() {}

    static Notice of(TaskAssigned event) {
        return new Notice(
                NoticeKind.TASK_ASSIGNED,
                event.organisation(),
                about(event.assignmentId(), FIRST),
                "ASSIGNED",
                NO_LADDER,
                List.of(event.unitCode()),
                event.assignmentId().toString(),
                event.planId(),
                new Facts.Assigned(
                        event.ordinal(),
                        event.title(),
                        event.role(),
                        event.acknowledgeBy(),
                        event.finalDeadline(),
                        event.provisional()));
    }

    static Notice of(ReportRequested event) {
        return new Notice(
                NoticeKind.REPORT_REQUESTED,
                event.organisation(),
                about(event.reportId(), FIRST),
                "REQUESTED",
                NO_LADDER,
                List.of(event.unitCode()),
                event.reportId().toString(),
                event.planId(),
                new Facts.Requested(event.period(), event.ordinal(), event.title(), event.due()));
    }

    /** The office presses for it: told anew on each day on which it does, in the place of what still waits to be told. */
    static Notice of(ReportReminded event) {
        return new Notice(
                NoticeKind.REPORT_REMINDED,
                event.organisation(),
                about(event.reportId(), toIntExact(event.remindedOn().toEpochDay())),
                "REMINDED",
                NO_LADDER,
                List.of(event.unitCode()),
                event.reportId().toString(),
                event.planId(),
                new Facts.Requested(event.period(), event.ordinal(), event.title(), event.due()));
    }

    /** To the lead unit, each time anew: that a summary is asked of it, or that it was returned. */
    static Notice of(LeadSummaryStepTaken event) {
        boolean returned = event.step().equals("RETURN");
        return new Notice(
                returned ? NoticeKind.LEAD_SUMMARY_RETURNED : NoticeKind.LEAD_SUMMARY_REQUESTED,
                event.organisation(),
                about(
                        returned
                                ? Matters.returnsOf(event.summaryId())
                                : event.summaryId().toString(),
                        event.takenAt()),
                event.step(),
                NO_LADDER,
                List.of(event.unitCode()),
                event.summaryId().toString(),
                event.planId(),
                new Facts.Summing(event.period(), event.ordinal(), event.title(), event.due(), event.reason()));
    }

    /** To the lead unit, and when it is late to its leader; the newest speaks. */
    static Notice of(LeadSummaryDue event) {
        return new Notice(
                event.rung().equals(LeadSummaryDue.LATE) ? NoticeKind.LEAD_SUMMARY_LATE : NoticeKind.LEAD_SUMMARY_DUE,
                event.organisation(),
                about(event.summaryId().toString(), event.crossedAt()),
                event.rung(),
                event.daysOver(),
                List.of(event.unitCode()),
                event.summaryId().toString(),
                event.planId(),
                new Facts.Summing(event.period(), event.ordinal(), event.title(), event.due(), null));
    }

    /** The office presses for it, each time anew; the newest speaks. It stands beside what the ladder tells of the point. */
    static Notice of(ObligationReminded event) {
        return new Notice(
                NoticeKind.OBLIGATION_REMINDED,
                event.organisation(),
                about(Matters.remindersOf(event.obligationId()), event.remindedAt()),
                "REMINDED",
                NO_LADDER,
                List.of(event.unitCode()),
                event.obligationId().toString(),
                event.planId(),
                new Facts.Pressed(event.ordinal(), event.title(), event.what(), event.deadline(), event.text()));
    }

    /** A point is due by another day: what pressed for it before says the old one. */
    static Notice.Subject pressedBefore(DeadlineMoved event) {
        return about(Matters.remindersOf(event.obligationId()), event.movedAt());
    }

    /** Nobody presses for a point for a while. */
    static Notice.Subject pressedBefore(WarningAcknowledged event) {
        return about(Matters.remindersOf(event.obligationId()), event.acknowledgedAt());
    }

    /** First to the unit, then to its leader; told anew of each last day to sign, and the newest speaks. */
    static Notice of(DutySignOffMissed event) {
        boolean climbed = event.rung().equals(DutySignOffMissed.TO_THE_SUPERIOR);
        return new Notice(
                climbed ? NoticeKind.SIGN_OFF_CLIMBED : NoticeKind.SIGN_OFF_MISSED,
                event.organisation(),
                about(event.assignmentId().toString(), event.missedAt()),
                event.rung(),
                NO_LADDER,
                List.of(event.unitCode()),
                event.assignmentId().toString(),
                event.planId(),
                new Facts.Unsigned(event.ordinal(), event.title(), event.role(), event.acknowledgeBy()));
    }

    /** To the coordinating office, each time anew; needless once it has decided. */
    static Notice of(DutySentBack event) {
        return new Notice(
                NoticeKind.DUTY_SENT_BACK,
                event.organisation(),
                about(Matters.sendBacksOf(event.assignmentId()), event.sentBackAt()),
                "SENT_BACK",
                NO_LADDER,
                List.of(event.organisation()),
                event.assignmentId().toString(),
                event.planId(),
                new Facts.Judged(event.ordinal(), event.title(), event.reason(), event.unitCode()));
    }

    /** To the unit that sent it back, each time anew; the newest speaks. */
    static Notice of(DutySendBackDecided event) {
        return new Notice(
                NoticeKind.SEND_BACK_DECIDED,
                event.organisation(),
                about(Matters.decisionsOn(event.assignmentId()), event.decidedAt()),
                event.decision(),
                NO_LADDER,
                List.of(event.unitCode()),
                event.assignmentId().toString(),
                event.planId(),
                new Facts.Decided(
                        event.ordinal(),
                        event.title(),
                        event.decision(),
                        event.reason(),
                        Matters.asksToSign(event) ? event.acknowledgeBy() : null));
    }

    /** To the coordinating office. */
    static Notice of(ExtensionRequested event) {
        return new Notice(
                NoticeKind.EXTENSION_REQUESTED,
                event.organisation(),
                about(event.extensionId(), FIRST),
                "REQUESTED",
                NO_LADDER,
                List.of(event.organisation()),
                event.extensionId().toString(),
                event.planId(),
                new Facts.Extending(
                        event.ordinal(),
                        event.title(),
                        event.what(),
                        event.deadline(),
                        event.proposed(),
                        event.reason(),
                        event.unitCode()));
    }

    /** To the unit that asked. */
    static Notice of(ExtensionDecided event, UUID eventId) {
        return new Notice(
                NoticeKind.EXTENSION_DECIDED,
                event.organisation(),
                about(eventId, FIRST),
                event.decision(),
                NO_LADDER,
                List.of(event.unitCode()),
                event.extensionId().toString(),
                event.planId(),
                new Facts.Extended(
                        event.ordinal(),
                        event.title(),
                        event.what(),
                        event.approved() != null,
                        Objects.requireNonNullElse(event.approved(), event.deadline()),
                        event.reason()));
    }

    /** To the unit of the duty. */
    static Notice of(SuspensionStarted event) {
        return suspended(
                NoticeKind.SUSPENSION_STARTED,
                event,
                event.suspensionId(),
                new Facts.Suspended(
                        event.ordinal(),
                        event.title(),
                        event.what(),
                        event.deadline(),
                        event.from(),
                        event.expectedEnd(),
                        false,
                        event.grounds()));
    }

    /** To the unit of the duty. */
    static Notice of(SuspensionEnded event) {
        return suspended(
                NoticeKind.SUSPENSION_ENDED,
                event,
                event.suspensionId(),
                new Facts.Suspended(
                        event.ordinal(),
                        event.title(),
                        event.what(),
                        event.deadline(),
                        event.from(),
                        event.lastDay(),
                        true,
                        event.reason()));
    }

    /** One suspension may hold several points still: each is told. */
    private static Notice suspended(NoticeKind kind, AboutObligation event, UUID suspension, Facts.Suspended facts) {
        return new Notice(
                kind,
                event.organisation(),
                new Notice.Subject(suspension + " " + event.obligationId(), FIRST),
                kind == NoticeKind.SUSPENSION_STARTED ? "STARTED" : "ENDED",
                facts.ended() ? 1 : NO_LADDER,
                List.of(event.unitCode()),
                suspension.toString(),
                event.planId(),
                facts);
    }

    /** To the unit, each time anew; needless once it asks for the acceptance again. */
    static Notice of(DutyReturned event) {
        return new Notice(
                NoticeKind.DUTY_RETURNED,
                event.organisation(),
                about(Matters.returnsOf(event.assignmentId()), event.returnedAt()),
                "RETURNED",
                NO_LADDER,
                List.of(event.unitCode()),
                event.assignmentId().toString(),
                event.planId(),
                new Facts.Judged(event.ordinal(), event.title(), event.reason(), event.acceptorUnit()));
    }

    /** To the unit that is ordered. */
    static Notice of(SupervisionOrderIssued event) {
        return of(event, NoticeKind.ORDER_ISSUED, event.orderId().toString(), "ISSUED", List.of(event.unitCode()));
    }

    /** To the units that get the order for their information; there is one at least. */
    static Notice copied(SupervisionOrderIssued event) {
        return of(event, NoticeKind.ORDER_COPIED, Matters.copiesOf(event.orderId()), "COPIED", event.copies());
    }

    private static Notice of(
            SupervisionOrderIssued event, NoticeKind kind, String subject, String rung, List<String> units) {
        return new Notice(
                kind,
                event.organisation(),
                new Notice.Subject(subject, FIRST),
                rung,
                NO_LADDER,
                units,
                event.orderId().toString(),
                event.planId(),
                new Facts.Ordered(
                        event.number(), event.subject(), event.demand(), event.feedbackDue(), event.provisional()));
    }

    /** To the unit, and when it is late to its leader; told anew of each last day to answer, and the newest speaks. */
    static Notice of(SupervisionOrderFeedbackDue event) {
        boolean late = event.rung().equals(SupervisionOrderFeedbackDue.LATE);
        return new Notice(
                late ? NoticeKind.ORDER_FEEDBACK_LATE : NoticeKind.ORDER_FEEDBACK_DUE,
                event.organisation(),
                about(event.orderId().toString(), event.crossedAt()),
                event.rung(),
                event.daysOver(),
                List.of(event.unitCode()),
                event.orderId().toString(),
                event.planId(),
                new Facts.Ordered(event.number(), event.subject(), "", event.feedbackDue(), null));
    }

    /** To the office when the unit answered, to the unit when the office decided, each time anew; the newest speaks. */
    static Notice of(SupervisionOrderStepTaken event) {
        boolean answered = event.step().equals("ANSWER");
        return new Notice(
                answered ? NoticeKind.ORDER_ANSWERED : NoticeKind.ORDER_DECIDED,
                event.organisation(),
                about(
                        answered ? Matters.answersTo(event.orderId()) : Matters.decisionsOn(event.orderId()),
                        event.takenAt()),
                event.step(),
                NO_LADDER,
                List.of(answered ? event.organisation() : event.unitCode()),
                event.orderId().toString(),
                event.planId(),
                new Facts.OrderStepped(
                        event.number(),
                        event.subject(),
                        event.step(),
                        event.reason(),
                        event.feedbackDue(),
                        event.unitCode()));
    }

    /** The nearer the deadline, the more urgent: a month before -30, a day before -1. */
    static Notice of(TaskDueSoon event) {
        return new Notice(
                        NoticeKind.TASK_DUE_SOON,
                        event.organisation(),
                        about(event.obligationId(), event.deadlineVersion()),
                        event.rung(),
                        -event.daysLeft(),
                        List.of(event.unitCode()),
                        event.obligationId().toString(),
                        event.planId(),
                        new Facts.Dated(event.ordinal(), event.title(), event.what(), event.deadline()))
                .to(posts(event.speaksTo()));
    }

    static Notice of(TaskOverdue event) {
        return new Notice(
                        NoticeKind.TASK_OVERDUE,
                        event.organisation(),
                        about(event.obligationId(), event.deadlineVersion()),
                        event.rung(),
                        event.daysOver(),
                        List.of(event.unitCode()),
                        event.taskId() + " " + event.deadline(),
                        event.planId(),
                        new Facts.Dated(event.ordinal(), event.title(), event.what(), event.deadline()))
                .to(posts(event.speaksTo()));
    }

    /** Those that the ladder of the plan names; one that nobody knows here is told in the usual way. */
    private static List<Post> posts(@Nullable List<String> named) {
        Set<String> known = Stream.of(Post.values()).map(Post::name).collect(Collectors.toSet());
        return named == null || !known.containsAll(named)
                ? List.of()
                : named.stream().map(Post::valueOf).toList();
    }

    private static Notice.Subject about(UUID id, int version) {
        return new Notice.Subject(id.toString(), version);
    }

    /** What happens again and again, and of which the newest speaks. */
    static Notice.Subject about(String what, Instant at) {
        return new Notice.Subject(what, FIRST_VERSION.until(at, ChronoUnit.MICROS));
    }
}
