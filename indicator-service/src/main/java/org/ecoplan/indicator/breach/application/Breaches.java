package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Finding;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The breaches that are known. The database admits one open breach a series and rule. */
public interface Breaches {

    /** A stretch of observation time, both ends included. */
    record Span(Instant from, Instant to) {}

    /** What was found under a watch. */
    record Found(Watch watch, Finding finding) {}

    /** The told breaches that had not ended before their span and began by its end, in the order of time. */
    Uni<Map<Watch, List<ToldBreach>>> told(SqlConnection transaction, Map<Watch, Span> spans);

    /** Writes what was found, each kind of finding as one statement. */
    Uni<Void> apply(SqlConnection transaction, List<Found> found, Instant at);

    /**
     * The newest first.
     *
     * @param planId of one plan, absent for those of all and of none
     * @param series of the series of that code, absent for all
     */
    Uni<List<KnownBreach>> list(
            CallerScope scope,
            @Nullable UUID planId,
            @Nullable String series,
            @Nullable State state,
            @Nullable Place after,
            int limit);

    /** Whether a breach still lasts, had not recovered when its plan was closed or its target ended or was rebound, has recovered, or was wrong. */
    enum State {
        OPEN,
        ENDED,
        CLOSED,
        WITHDRAWN
    }

    /** A place in the list. */
    record Place(Instant openedAt, BreachId id) {}
}
