package org.ecoplan.task.summary.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.summary.domain.Basis;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.SummaryId;
import org.jspecify.annotations.Nullable;

/** The summaries as a caller sees them. */
@ApplicationScoped
public class ReadingSummaries {
    private final Summaries summaries;
    private final ServiceClock clock;

    ReadingSummaries(Summaries summaries, ServiceClock clock) {
        this.summaries = summaries;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<LeadSummary>> page(
            CallerScope scope, SummaryFilter filter, Summaries.@Nullable Place after, int limit) {
        return summaries.page(scope, filter, clock.today(), after, limit);
    }

    @WithSession
    public Uni<Outcome<LeadSummary>> read(CallerScope scope, SummaryId id) {
        return summaries
                .find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /**
     * A summary with what it would rest on now.
     *
     * @param draft what its unit has written; absent for other units
     */
    public record InWork(
            LeadSummary summary, Basis basis, @Nullable SummaryDraft draft) {}

    @WithSession
    public Uni<Outcome<InWork>> inWork(CallerScope scope, SummaryId id) {
        return read(scope, id)
                .flatMap(found -> Outcomes.map(
                        found,
                        summary -> summaries
                                .basis(scope, summary)
                                .flatMap(basis -> summaries
                                        .draft(scope, id)
                                        .map(draft -> new InWork(
                                                summary,
                                                basis,
                                                draft.filter(mine -> scope.mayActFor(summary.subject()
                                                                .unitCode()))
                                                        .orElse(null))))));
    }

    /** What was handed in, the latest first. */
    @WithSession
    public Uni<Outcome<List<HandedInSummary>>> handedIn(CallerScope scope, SummaryId id, int before, int limit) {
        return read(scope, id)
                .flatMap(found -> Outcomes.map(found, summary -> summaries.handedIn(scope, id, before, limit)));
    }
}
