package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.domain.RoundId;

/** Whether a round still takes a report. */
@ApplicationScoped
public class ClosedRounds {
    private static final UUID NO_REPORT = new UUID(0, 0);

    private final Reopenings reopenings;

    ClosedRounds(Reopenings reopenings) {
        this.reopenings = reopenings;
    }

    /** Why nothing of the round is changed at that instant: only a window of the whole round lets it. */
    Uni<Optional<Refusal>> refusal(CallerScope scope, RoundId round, Instant now) {
        return refusal(scope, round, NO_REPORT, now);
    }

    /** Why the round does not let the report be handed in or taken back at that instant; joins the caller's transaction. */
    public Uni<Optional<Refusal>> refusal(CallerScope scope, RoundId round, UUID report, Instant now) {
        return reopenings
                .closing(scope, round)
                .flatMap(closing -> closing.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : reopenings
                                .windowsOf(scope, round, report)
                                .map(windows -> closing.get().refusal(windows, now)));
    }
}
