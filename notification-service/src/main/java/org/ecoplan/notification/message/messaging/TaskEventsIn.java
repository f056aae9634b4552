package org.ecoplan.notification.message.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyEnded;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.DutySubmittedForAcceptance;
import org.ecoplan.events.ExtensionDecided;
import org.ecoplan.events.ExtensionRequested;
import org.ecoplan.events.LeadSummaryDue;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.events.ObligationReminded;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ProblemRectificationDue;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.events.ReportAccepted;
import org.ecoplan.events.ReportReleased;
import org.ecoplan.events.ReportReminded;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportReturned;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.ReportWithdrawn;
import org.ecoplan.events.SupervisionOrderFeedbackDue;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.SuspensionEnded;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.events.WarningAcknowledged;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.application.TakingInNotices;

/** What task-service tells: messages to the units' people, and the end of the need for them. */
@ApplicationScoped
class TaskEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    TaskEventsIn(Inbox inbox, TakingInNotices notices) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(TaskAssigned.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(ReportRequested.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(ReportReminded.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(LeadSummaryStepTaken.class, (event, id) -> follow(notices, event, id))
                .on(LeadSummaryDue.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(
                        TaskAcknowledged.class,
                        (event, id) -> notices.closeMatters(
                                List.of(event.assignmentId().toString()), id))
                .on(DutySignOffMissed.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(DutySentBack.class, (event, id) -> sentBack(notices, event, id))
                .on(DutyReturned.class, (event, id) -> returned(notices, event, id))
                .on(
                        DutySubmittedForAcceptance.class,
                        (event, id) -> notices.closeMatters(List.of(Matters.returnsOf(event.assignmentId())), id))
                .on(DutySendBackDecided.class, (event, id) -> decided(notices, event, id))
                .on(ExtensionRequested.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(
                        ExtensionDecided.class,
                        (event, id) -> notices.take(TaskNotices.of(event, id), id)
                                .flatMap(told -> notices.closeMatters(
                                        List.of(event.extensionId().toString()), id)))
                .on(
                        SuspensionStarted.class,
                        (event, id) -> notices.closeMatters(Matters.of(event.obligationId()), id)
                                .flatMap(closed -> notices.take(TaskNotices.of(event), id)))
                .on(
                        SuspensionEnded.class,
                        (event, id) -> notices.reopenMatters(Matters.of(event.obligationId()))
                                .flatMap(open -> notices.take(TaskNotices.of(event), id)))
                .on(DeadlineMoved.class, (event, id) -> moved(notices, event))
                .on(DutyClosedOut.class, (event, id) -> notices.closeMatters(Matters.settledBy(event), id))
                .on(DutyEnded.class, (event, id) -> notices.closeMatters(Matters.settledBy(event), id))
                .on(TaskDueSoon.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(TaskOverdue.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(ObligationReminded.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(WarningAcknowledged.class, (event, id) -> acknowledged(notices, event))
                .on(ReportSubmitted.class, (event, id) -> notices.closeMatters(Matters.settledBy(event), id))
                .on(
                        ReportWithdrawn.class,
                        (event, id) ->
                                notices.reopenMatters(List.of(event.reportId().toString())))
                .on(
                        ReportReturned.class,
                        (event, id) ->
                                notices.reopenMatters(List.of(event.reportId().toString())))
                .on(
                        ReportAccepted.class,
                        (event, id) ->
                                notices.closeMatters(List.of(event.reportId().toString()), id))
                .on(SupervisionOrderIssued.class, (event, id) -> tell(notices, event, id))
                .on(SupervisionOrderFeedbackDue.class, (event, id) -> notices.take(TaskNotices.of(event), id))
                .on(SupervisionOrderStepTaken.class, (event, id) -> follow(notices, event, id))
                .on(ProblemStepTaken.class, (event, id) -> follow(notices, event, id))
                .on(ProblemRectificationDue.class, (event, id) -> remind(notices, event, id))
                .on(
                        ReportReleased.class,
                        (event, id) ->
                                notices.closeMatters(List.of(event.reportId().toString()), id))
                .on(ObligationReopened.class, (event, id) -> notices.reopenMatters(Matters.of(event.obligationId())));
    }

    private static Uni<Void> moved(TakingInNotices notices, DeadlineMoved event) {
        Notice.Subject pressed = TaskNotices.pressedBefore(event);
        return notices.moveDeadline(event.obligationId().toString(), event.deadlineVersion())
                .flatMap(done -> notices.moveDeadline(pressed.id(), pressed.version()));
    }

    private static Uni<Void> acknowledged(TakingInNotices notices, WarningAcknowledged event) {
        Notice.Subject pressed = TaskNotices.pressedBefore(event);
        return notices.acknowledge(pressed.id(), pressed.version());
    }

    private static Uni<Void> tell(TakingInNotices notices, SupervisionOrderIssued event, UUID id) {
        Uni<Void> told = notices.take(TaskNotices.of(event), id);
        return event.copies().isEmpty() ? told : told.flatMap(done -> notices.take(TaskNotices.copied(event), id));
    }

    /** Who signed is reminded as before; each of the other steps is told in the place of what it makes needless. */
    private static Uni<Void> follow(TakingInNotices notices, SupervisionOrderStepTaken event, UUID id) {
        if (event.step().equals("RECEIVE")) {
            return Uni.createFrom().voidItem();
        }
        return notices.reopenMatters(Matters.openedBy(event))
                .flatMap(done -> notices.closeMatters(Matters.settledBy(event), id))
                .flatMap(done -> notices.take(TaskNotices.of(event), id));
    }

    /** What a step makes needless, what it asks for anew, and who hears of it; of most steps nobody. */
    private static Uni<Void> follow(TakingInNotices notices, ProblemStepTaken event, UUID id) {
        return notices.reopenMatters(Matters.openedBy(event))
                .flatMap(done -> notices.closeMatters(Matters.settledBy(event), id))
                .flatMap(done -> InOrder.each(ProblemNotices.of(event), notice -> notices.take(notice, id)));
    }

    private static Uni<Void> remind(TakingInNotices notices, ProblemRectificationDue event, UUID id) {
        Uni<Void> told = notices.take(ProblemNotices.of(event), id);
        return event.rung().equals(ProblemRectificationDue.LATE)
                ? told.flatMap(done -> notices.reopenMatters(List.of(Matters.standingOf(event.problemId()))))
                        .flatMap(done -> notices.take(ProblemNotices.standing(event), id))
                : told;
    }

    private static Uni<Void> follow(TakingInNotices notices, LeadSummaryStepTaken event, UUID id) {
        Uni<Void> followed = notices.reopenMatters(Matters.openedBy(event))
                .flatMap(done -> notices.closeMatters(Matters.settledBy(event), id));
        boolean told = event.step().equals("ASK") || event.step().equals("RETURN");
        return told ? followed.flatMap(done -> notices.take(TaskNotices.of(event), id)) : followed;
    }

    private static Uni<Void> returned(TakingInNotices notices, DutyReturned event, UUID id) {
        return notices.reopenMatters(List.of(Matters.returnsOf(event.assignmentId())))
                .flatMap(done -> notices.take(TaskNotices.of(event), id));
    }

    private static Uni<Void> sentBack(TakingInNotices notices, DutySentBack event, UUID id) {
        return notices.reopenMatters(List.of(Matters.sendBacksOf(event.assignmentId())))
                .flatMap(done -> notices.closeMatters(List.of(Matters.decisionsOn(event.assignmentId())), id))
                .flatMap(done -> notices.take(TaskNotices.of(event), id));
    }

    private static Uni<Void> decided(TakingInNotices notices, DutySendBackDecided event, UUID id) {
        return notices.reopenMatters(Matters.openedBy(event))
                .flatMap(done -> notices.closeMatters(Matters.settledBy(event), id))
                .flatMap(done -> notices.take(TaskNotices.of(event), id));
    }

    @Override
    public String consumer() {
        return "messages";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("task-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
