package org.ecoplan.task.plan.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.task.assignment.application.AssigningDuties;
import org.ecoplan.task.assignment.application.CorrectingPlanTitle;
import org.ecoplan.task.assignment.application.EndingDuties;
import org.ecoplan.task.assignment.application.RevisingDuties;
import org.ecoplan.task.extension.application.EndingExtensions;
import org.ecoplan.task.ladder.application.ClimbingLadder;
import org.ecoplan.task.obligation.application.CorrectingDates;
import org.ecoplan.task.round.application.ClosingRounds;
import org.ecoplan.task.round.application.RunningRounds;
import org.ecoplan.task.summary.application.AskingForSummaries;
import org.ecoplan.task.suspension.application.EndingSuspensions;
import org.ecoplan.task.target.application.KeepingTargets;

/**
 * Takes in what plan-service tells: a task becomes duties, which at once stand where they belong on the ladder;
 * a round asks for reports and for summaries of them, by days that a calendar loaded later may move; a closed plan ends all. A revision ends what
 * the plan has no more, before its tasks come anew.
 */
@ApplicationScoped
class PlanEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    PlanEventsIn(
            Inbox inbox,
            AssigningDuties assigning,
            ClimbingLadder ladder,
            RunningRounds rounds,
            AskingForSummaries summaries,
            EndingDuties ending,
            ClosingRounds closing,
            EndingExtensions extensions,
            EndingSuspensions suspensions,
            CorrectingPlanTitle correcting,
            CorrectingDates dates,
            KeepingTargets targets,
            RevisingDuties revising) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .onSet(
                        PlanTaskIssued.class,
                        issued -> targets.keep(issued)
                                .flatMap(kept -> assigning.assign(issued))
                                .flatMap(ladder::catchUp))
                .on(PlanRevised.class, (revised, cause) -> revising.revise(revised))
                .on(
                        PlanClosed.class,
                        (closed, cause) -> ending.end(closed)
                                .flatMap(ended -> extensions.endOf(closed.planId()))
                                .flatMap(ended -> suspensions.endOf(closed.planId()))
                                .flatMap(ended -> closing.close(closed))
                                .flatMap(ended -> summaries.close(closed)))
                .on(
                        PlanCorrected.class,
                        (corrected, cause) -> correcting
                                .correct(corrected)
                                .flatMap(done -> targets.correct(corrected))
                                .flatMap(done -> dates.correct(corrected)))
                .on(RoundOpened.class, (opened, cause) -> rounds.open(opened).flatMap(done -> summaries.open(opened)))
                .on(
                        RoundRescheduled.class,
                        (moved, cause) -> rounds.reschedule(moved).flatMap(done -> summaries.reschedule(moved)));
    }

    @Override
    public String consumer() {
        return "plan";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("plan-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
