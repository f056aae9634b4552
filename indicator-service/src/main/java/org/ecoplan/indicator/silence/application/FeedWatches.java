package org.ecoplan.indicator.silence.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.silence.domain.Hearing;
import org.ecoplan.indicator.silence.domain.Hearing.Look;
import org.ecoplan.indicator.silence.domain.Rhythm;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Which series are watched for silence. */
public interface FeedWatches {

    /**
     * A watched series.
     *
     * @param lastObservedAt of its last reading, absent without any
     */
    record Watched(
            SeriesId id,
            String code,
            String organisation,
            String indicator,
            @Nullable String station,
            @Nullable String section,
            Rhythm rhythm,
            Hearing hearing,
            @Nullable Instant lastObservedAt) {}

    /** Those of the caller's organisation in the order of their registration; {@code silentOnly} those that are silent. */
    Uni<List<Watched>> list(CallerScope scope, boolean silentOnly, int after, int limit);

    Uni<Optional<Watched>> find(CallerScope scope, SeriesId series);

    /** Has it watched in that rhythm; an open silence stays one. Joins the running transaction. */
    Uni<Void> watch(CallerScope scope, SeriesId series, Rhythm rhythm);

    /** Joins the running transaction; answers whether it was watched. */
    Uni<Boolean> unwatch(CallerScope scope, SeriesId series);

    /** Those that are to be looked at, at most so many, locked to the end of the transaction; none that another instance is at. */
    Uni<List<Watched>> due(SqlConnection transaction, Instant now, int limit);

    Uni<Void> keep(SqlConnection transaction, List<Watched> watched, List<Look> looks);

    Uni<Long> countSilent();
}
