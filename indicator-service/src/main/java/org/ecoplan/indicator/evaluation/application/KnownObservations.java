package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The good readings of a series, as they are known or were known once. */
public interface KnownObservations {

    /**
     * @param from included
     * @param to not included
     * @param knownAt as of when, absent for what is known now
     */
    record Stretch(Instant from, Instant to, @Nullable Instant knownAt) {}

    /** Those of each series; at most so many together, a series without any is not there. */
    Uni<Map<SeriesId, Observations>> find(CallerScope scope, Collection<SeriesId> series, Stretch stretch, int limit);

    /** The same for work that nobody called for. */
    Uni<Map<SeriesId, Observations>> find(String organisation, Collection<SeriesId> series, Stretch stretch, int limit);

    /** Those of a period of a series, at most so many, as they stand in the transaction, which holds the lock of the series. */
    Uni<Observations> find(SqlConnection transaction, SeriesId series, Period period, int limit);
}
