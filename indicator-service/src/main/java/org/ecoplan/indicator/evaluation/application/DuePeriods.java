package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.domain.SeriesId;

/** Which periods of which series are to be computed when; a period is there once, however much of it changes. */
public interface DuePeriods {

    /** Notes those in which the changed readings lie, in the transaction of the change, which holds the locks of the series. */
    Uni<Void> note(SqlConnection transaction, Map<SeriesId, Set<Instant>> changed, Instant now);

    /** A period of a series. */
    record OfSeries(SeriesId series, Period period) {}

    /** One that is due, its series locked to the end of the transaction; none that another instance is at. */
    Uni<Optional<OfSeries>> next(SqlConnection transaction, Instant now);

    Uni<Void> done(SqlConnection transaction, OfSeries period);

    /** It waits until somebody says how the periods of the series are computed. */
    Uni<Void> park(SqlConnection transaction, OfSeries period);

    /** The others go first. */
    Uni<Void> postpone(OfSeries period, Instant until);

    /** @param ageSeconds since when the oldest is due, zero where none is */
    record Waiting(long periods, long ageSeconds) {}

    Uni<Waiting> waiting(Instant now);
}
