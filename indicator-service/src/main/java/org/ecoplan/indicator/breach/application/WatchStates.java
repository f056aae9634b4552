package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.breach.domain.WatchState;
import org.ecoplan.indicator.registry.domain.SeriesId;

/** How far each watch is judged. Whoever asks or writes holds the lock of the series. */
public interface WatchStates {

    /** How a watch stands behind its last observation. */
    record Judged(Instant to, WatchState state) {}

    /** A watch without an entry stands {@link Standing#UNKNOWN}. */
    Uni<Map<Watch, Standing>> find(SqlConnection transaction, Set<Watch> watches);

    Uni<Void> keep(SqlConnection transaction, Map<Watch, Judged> judged);

    /** Leaves work for later. */
    Uni<Void> leave(SqlConnection transaction, Map<Watch, OpenJudgement> judgements);

    /** Work that is due, of a series that nobody else holds; the series is locked by this. */
    Uni<Optional<Watch>> next(SqlConnection transaction);

    /** The work is done, or there is no rule any more. */
    Uni<Void> drop(SqlConnection transaction, Watch watch);

    /** Lets others go first after a failure. */
    Uni<Void> postpone(SeriesId series);

    /** How many watches wait. */
    Uni<Waiting> waiting();

    /** @param ageSeconds of the oldest */
    record Waiting(long watches, long ageSeconds) {}
}
