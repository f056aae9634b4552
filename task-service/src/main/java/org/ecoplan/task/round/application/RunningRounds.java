package org.ecoplan.task.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.RoundRescheduled;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.task.assignment.application.LiveDuties;
import org.ecoplan.task.round.domain.OpeningRound;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;

/**
 * Runs the rounds that plan-service opens. The set of reports that a round expects, one for each duty that is live when
 * it opens, is fixed then: the duties of a plan are numbered as they come, and the latest number is stored with the
 * round. The reports are asked for in chunks, each with the progress in one transaction. A round that is known changes
 * nothing.
 */
@ApplicationScoped
public class RunningRounds {
    private static final int CHUNK = 1_000;

    private final Rounds rounds;
    private final LiveDuties duties;
    private final ReportRequests requests;

    RunningRounds(Rounds rounds, LiveDuties duties, ReportRequests requests) {
        this.rounds = rounds;
        this.duties = duties;
        this.requests = requests;
    }

    /** Fixes the expected set. */
    @WithTransaction
    public Uni<Void> open(RoundOpened opened) {
        Round round = new Round(
                new RoundId(opened.roundId()),
                opened.planId(),
                opened.organisation(),
                opened.period(),
                opened.openedOn(),
                new Deadline(opened.unitReportDue()));
        return duties.latestNumber(round.planId())
                .flatMap(latest -> rounds.open(OpeningRound.expecting(round, latest)))
                .replaceWithVoid();
    }

    /** Moves the day by which the reports of a round are due; what was handed in keeps its lateness. */
    @WithTransaction
    public Uni<Void> reschedule(RoundRescheduled moved) {
        return rounds.reschedule(new RoundId(moved.roundId()), new Deadline(moved.unitReportDue()));
    }

    /** The rounds that have reports to ask for. */
    @WithSession
    Uni<List<RoundId>> opening() {
        return rounds.opening();
    }

    /** Asks for the next reports of a round; answers whether there are more. */
    @WithTransaction
    Uni<Boolean> requestNext(RoundId id) {
        return rounds.hold(id)
                .flatMap(found -> found.map(this::requestNext)
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> requestNext(OpeningRound opening) {
        Round round = opening.round();
        return duties.next(round.planId(), opening.requestedUpTo(), opening.expectsUpTo(), round.openedOn(), CHUNK)
                .call(live -> requests.request(RoundTerms.of(round), live))
                .map(live -> live.size() < CHUNK
                        ? opening.requestedUpTo(opening.expectsUpTo())
                        : opening.requestedUpTo(live.get(CHUNK - 1).number()))
                .call(rounds::save)
                .map(reached -> !reached.isDone());
    }
}
