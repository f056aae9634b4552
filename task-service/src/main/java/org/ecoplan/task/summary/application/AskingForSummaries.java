package org.ecoplan.task.summary.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.kit.time.ServiceClock;

/**
 * Asks for the summary of each task of a round of which several units are to report. What is asked for is fixed once the
 * reports of the round are: a task that gets its second unit later has no summary in that round.
 */
@ApplicationScoped
public class AskingForSummaries {
    private static final int CHUNK = 500;

    private final Summaries summaries;
    private final SummaryEvents events;
    private final ServiceClock clock;

    AskingForSummaries(Summaries summaries, SummaryEvents events, ServiceClock clock) {
        this.summaries = summaries;
        this.events = events;
        this.clock = clock;
    }

    /** Notes by when a round wants summaries; behind the round itself, in the caller's transaction. */
    public Uni<Void> open(RoundOpened opened) {
        return summaries.open(opened.roundId(), opened.leadSummaryDue());
    }

    /** Another day for what is not handed in; joins the caller's transaction. */
    public Uni<Void> reschedule(RoundRescheduled moved) {
        return summaries.reschedule(moved.roundId(), moved.leadSummaryDue(), clock.today());
    }

    /** Of a closed plan nothing is asked that was not due before; joins the caller's transaction. */
    public Uni<Void> close(PlanClosed closed) {
        return summaries
                .withdrawOf(closed.planId(), closed.closedOn())
                .flatMap(withdrawn -> events.withdrawn(withdrawn, clock.now()));
    }

    /** Asks for the next summaries; answers whether there may be more. */
    @WithTransaction
    Uni<Boolean> askNext() {
        return summaries
                .holdToAsk()
                .flatMap(round -> round.map(this::askNext)
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> askNext(UUID round) {
        return summaries
                .ask(round, clock.today(), CHUNK)
                .call(asked -> events.asked(asked, clock.now()))
                .call(asked -> asked.size() < CHUNK
                        ? summaries.asked(round)
                        : Uni.createFrom().voidItem())
                .replaceWith(true);
    }
}
