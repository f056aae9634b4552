package org.ecoplan.task.summary.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.application.AnswerRung;

/**
 * Tells that a summary is due: before its last day, and when that is over. After a downtime the newest rung that was crossed
 * speaks, an older one is only recorded; a rung of a last day is told once. What cannot be handed in is not told of.
 */
@ApplicationScoped
class TellingOfSummaries {
    private static final int CHUNK = 200;

    private final Summaries summaries;
    private final SummaryEvents events;
    private final ServiceClock clock;

    TellingOfSummaries(Summaries summaries, SummaryEvents events, ServiceClock clock) {
        this.summaries = summaries;
        this.events = events;
        this.clock = clock;
    }

    /** Does the next chunk; answers whether there may be more. */
    @WithTransaction
    Uni<Boolean> next(LocalDate today) {
        Instant now = clock.now();
        return summaries
                .holdNext(today, CHUNK)
                .call(held -> InOrder.each(held, owed -> tell(owed, today, now)))
                .map(held -> held.size() == CHUNK);
    }

    private Uni<Void> tell(OwedSummary owed, LocalDate today, Instant now) {
        LocalDate due = owed.subject().due();
        List<AnswerRung> crossed = AnswerRung.crossed(due, today);
        AnswerRung newest = crossed.isEmpty() ? null : crossed.get(crossed.size() - 1);
        return InOrder.each(crossed, rung -> note(owed, rung, owed.possible() && rung == newest, now))
                .flatMap(done ->
                        summaries.goOn(owed, AnswerRung.nextAfter(due, today).orElse(null)));
    }

    private Uni<Void> note(OwedSummary owed, AnswerRung rung, boolean speaks, Instant now) {
        return summaries
                .note(owed, rung, speaks, now)
                .flatMap(isNew -> isNew && speaks
                        ? events.due(owed, rung, now)
                        : Uni.createFrom().voidItem());
    }
}
