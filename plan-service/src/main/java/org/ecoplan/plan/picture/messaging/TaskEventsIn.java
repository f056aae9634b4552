package org.ecoplan.plan.picture.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
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
import org.ecoplan.events.RoundClosed;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.SuspensionEnded;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.plan.picture.application.RoundClosing;
import org.ecoplan.plan.picture.application.RoundClosings;
import org.ecoplan.plan.picture.application.TakingInPicture;
import org.ecoplan.plan.picture.domain.Told;

/** What task-service tells: each event adds to the picture of its plan. */
@ApplicationScoped
class TaskEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final TakingInPicture picture;
    private final RoundClosings closings;
    private final Reactions reactions;

    TaskEventsIn(Inbox inbox, TakingInPicture picture, RoundClosings closings) {
        this.inbox = inbox;
        this.picture = picture;
        this.closings = closings;
        this.reactions = Reactions.none()
                .onSet(TaskAssigned.class, set(TaskTold::of))
                .onSet(TaskAcknowledged.class, set(TaskTold::of))
                .onSet(DutySignOffMissed.class, set(TaskTold::of))
                .onSet(DutyStarted.class, set(TaskTold::of))
                .onSet(DutySentBack.class, set(TaskTold::of))
                .onSet(DutySendBackDecided.class, set(TaskTold::of))
                .onSet(DutySubmittedForAcceptance.class, set(TaskTold::of))
                .onSet(DutyReturned.class, set(TaskTold::of))
                .onSet(DutyClosedOut.class, set(TaskTold::of))
                .onSet(DutyEnded.class, set(TaskTold::of))
                .onSet(TaskDueSoon.class, set(TaskTold::of))
                .onSet(TaskOverdue.class, set(TaskTold::of))
                .onSet(ExtensionRequested.class, set(TaskTold::of))
                .onSet(ExtensionDecided.class, set(TaskTold::of))
                .onSet(SuspensionStarted.class, set(TaskTold::of))
                .onSet(SuspensionEnded.class, set(TaskTold::of))
                .onSet(DeadlineMoved.class, set(TaskTold::of))
                .onSet(ObligationReopened.class, set(TaskTold::of))
                .onSet(ReportRequested.class, set(TaskTold::of))
                .onSet(ReportSubmitted.class, set(TaskTold::of))
                .onSet(ReportWithdrawn.class, set(TaskTold::of))
                .onSet(ReportReminded.class, set(TaskTold::of))
                .onSet(ReportReleased.class, set(TaskTold::of))
                .onSet(ReportReturned.class, set(TaskTold::of))
                .onSet(ReportAccepted.class, set(TaskTold::of))
                .onSet(SupervisionOrderIssued.class, set(TaskTold::of))
                .onSet(SupervisionOrderStepTaken.class, set(TaskTold::of))
                .onSet(RoundClosed.class, this::close);
    }

    private Uni<Void> close(List<RoundClosed> told) {
        return closings.keep(told.stream().map(TaskEventsIn::closing).toList());
    }

    private static RoundClosing closing(RoundClosed told) {
        return new RoundClosing(
                told.roundId(),
                told.planId(),
                told.organisation(),
                told.closedAt(),
                ChinaTime.today(told.closedAt()),
                told.reason(),
                told.expected(),
                told.inTime(),
                told.late(),
                told.missing(),
                told.submissionRate(),
                told.timelinessRate(),
                told.units().stream()
                        .map(unit -> new RoundClosing.OfUnit(
                                unit.unitCode(), unit.expected(), unit.inTime(), unit.late(), unit.missing()))
                        .toList(),
                true);
    }

    private <E extends Record> Reactions.SetReaction<E> set(Function<E, Told> told) {
        return events -> picture.take(Told.ofAll(events.stream().map(told)));
    }

    @Override
    public String consumer() {
        return "picture";
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
