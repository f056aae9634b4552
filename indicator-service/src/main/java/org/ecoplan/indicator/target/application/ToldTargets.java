package org.ecoplan.indicator.target.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which plans are to be looked at when, and what was told last of each of their targets. */
public interface ToldTargets {

    record DuePlan(UUID planId, String organisation) {}

    /** One that is due and not closed, its row locked to the end of the transaction; none that another instance is at. */
    Uni<Optional<DuePlan>> next(SqlConnection transaction, Instant now);

    /**
     * What was told of a target.
     *
     * @param words all that it said, so that it is told again only when that changes
     */
    record Told(UUID target, int revision, String state, String words) {}

    Uni<Map<UUID, Told>> find(SqlConnection transaction, Set<UUID> targets);

    Uni<Void> keep(SqlConnection transaction, Collection<Told> told);

    /** It is looked at again by then, whatever happens until then. */
    Uni<Void> again(SqlConnection transaction, DuePlan plan, Instant at);

    /** The others go first. */
    Uni<Void> postpone(DuePlan plan, Instant until);
}
