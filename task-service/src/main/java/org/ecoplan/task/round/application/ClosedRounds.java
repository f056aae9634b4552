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
    private final Reopenings reopenings;

    ClosedRounds(Reopenings reopenings) {
        this.reopenings = reopenings;
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
