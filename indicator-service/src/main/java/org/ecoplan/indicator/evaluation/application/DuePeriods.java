package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Which periods of which series are to be computed when; a period is there once, however much of it changes. */
public interface DuePeriods {

    /** Notes those in which the changed readings lie, in the transaction of the change, which holds the locks of the series. */
    Uni<Void> note(SqlConnection transaction, Map<SeriesId, Set<Instant>> changed, Instant now);

    /** A period of a series; {@code touched} tells what changed since apart. */
    record OfSeries(SeriesId series, Period period, long touched) {}

    /** One that is due, its series locked to the end of the transaction; none that another instance is at. */
    Uni<Optional<OfSeries>> next(SqlConnection transaction, Instant now);

    /** All of its series that are due and lie in its year, itself among them. */
    Uni<List<OfSeries>> ofItsYear(SqlConnection transaction, OfSeries period, Instant now);

    /** It stays due where more of it has changed since. */
    Uni<Void> done(SqlConnection transaction, OfSeries period);

    /** It waits until somebody says how the periods of the series are computed. */
    Uni<Void> park(SqlConnection transaction, OfSeries period);

    /** The others go first. */
    Uni<Void> postpone(OfSeries period, Instant until);

    /**
     * A period that has ended and whose value is to be computed, or computed anew.
     *
     * @param period as it is written, with its first and last day
     * @param notBefore absent until somebody says which factor the series measures
     */
    record Awaited(
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable Instant notBefore) {}

    /** Those of each series that had ended by the day, in the order of time; a series without any is not there. */
    Uni<Map<SeriesId, List<Awaited>>> awaited(CallerScope scope, Set<SeriesId> series, LocalDate today);

    /** @param ageSeconds since when the oldest is due, zero where none is */
    record Waiting(long periods, long ageSeconds) {}

    Uni<Waiting> waiting(Instant now);
}
