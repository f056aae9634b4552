package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.domain.OpeningRound;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;

/** The rounds that were opened and how far they have come with asking for their reports. */
public interface Rounds {

    /** Notes a round as opened; false when it is known. */
    Uni<Boolean> open(OpeningRound round);

    /** A round of the caller's organisation; not the occasion of a report that nobody asked for. */
    Uni<Optional<Round>> find(CallerScope scope, RoundId id);

    /** The same, kept from changes until the transaction ends. */
    Uni<Optional<FoundRound>> findForChange(CallerScope scope, RoundId id);

    /** The rounds that have reports to ask for. */
    Uni<List<RoundId>> opening();

    /** A round that has reports to ask for, held until the transaction ends; empty when another instance is at it. */
    Uni<Optional<OpeningRound>> hold(RoundId id);

    /** Writes how far a held round has come. */
    Uni<Void> save(OpeningRound round);

    /** Gives a round another deadline for the units' reports. */
    Uni<Void> reschedule(RoundId id, Deadline due);

    /** Asks for no further reports of a plan. */
    Uni<Void> stopOf(UUID planId);
}
