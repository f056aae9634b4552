package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.domain.Closing;
import org.ecoplan.task.round.domain.Reopening;
import org.ecoplan.task.round.domain.ReopeningId;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;

/** The closings of rounds and the windows in them. */
public interface Reopenings {

    Uni<Optional<Closing>> closing(CallerScope scope, RoundId round);

    /** Closes a round that was found for change; it is closed once. */
    Uni<Void> close(RoundId round, Closing closing);

    /** The windows of a round that are, were or may become open to a report. */
    Uni<List<Reopening>> windowsOf(CallerScope scope, RoundId round, UUID report);

    /** A report of a round as what a window opens; empty where it does not exist for the caller. */
    Uni<Optional<Reopening.Scope>> scopeOf(CallerScope scope, RoundId round, UUID report);

    /**
     * The one that was asked for, waits for its decision and may still open on that day.
     *
     * @param report absent for the whole round
     */
    Uni<Optional<Reopening>> undecided(CallerScope scope, RoundId round, @Nullable UUID report, LocalDate today);

    Uni<Void> add(Reopening reopening);

    /** A window that exists for the caller, kept from changes until the transaction ends. */
    Uni<Optional<Reopening>> findForChange(CallerScope scope, ReopeningId id);

    /** Writes what was decided. */
    Uni<Void> save(Reopening decided);

    /**
     * The windows that exist for the caller, the latest first.
     *
     * @param round only those of this round
     * @param standing only those that stand so on the day
     */
    Uni<List<Reopening>> page(
            CallerScope scope,
            @Nullable UUID round,
            Reopening.@Nullable Standing standing,
            LocalDate today,
            @Nullable DecisionPlace after,
            int limit);
}
