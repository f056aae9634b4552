package org.ecoplan.task.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;

/**
 * The coordinating office reminds all units whose reports a round waits for (催报). Each report is reminded of once a day,
 * however often the office asks and whatever breaks off in between; of one whose duty has ended, never.
 */
@ApplicationScoped
public class RemindingUnits {
    private static final int CHUNK = 1_000;

    private final Rounds rounds;
    private final Reopenings reopenings;
    private final ReportRequests requests;
    private final Changes changes;

    RemindingUnits(Rounds rounds, Reopenings reopenings, ReportRequests requests, Changes changes) {
        this.rounds = rounds;
        this.reopenings = reopenings;
        this.requests = requests;
        this.changes = changes;
    }

    /**
     * Reminds of the next missing reports that nobody was reminded of on that day, in a transaction of its own.
     *
     * @return how many it reminded of, and whether there may be more
     */
    @WithTransaction
    public Uni<Outcome<Reminded>> remindNext(CallerScope scope, RoundId id, LocalDate today) {
        return rounds.find(scope, id)
                .map(found -> found.filter(round -> scope.seesAllOf(round.organisation()))
                        .<Outcome<Round>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        round -> reopenings
                                .closing(scope, id)
                                .map(closing -> closing.isPresent()
                                        ? Outcome.<Round>refused(Refusal.conflict("ROUND_CLOSED", "本轮调度已关闭,不再催报"))
                                        : Outcome.done(round))))
                .flatMap(open -> Outcomes.map(open, round -> requests.remind(scope, id, today, CHUNK)))
                .map(reminded -> reminded.map(count -> new Reminded(count, count == CHUNK)))
                .call(outcome -> changes.note(
                        scope,
                        outcome,
                        reminded -> What.of(scope.organisationOrNone(), "round", id.value(), "UNITS_REMINDED")
                                .with("day", today)
                                .with("reports", reminded.count())));
    }

    /**
     * What a step reminded of.
     *
     * @param count reports
     * @param more whether there may be more
     */
    public record Reminded(int count, boolean more) {}
}
