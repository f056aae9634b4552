package org.ecoplan.indicator.registry.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** The series that a feed may push to. */
public interface FedSeries {

    /**
     * Finds the series of the feed's organisation and locks them, in the order of their ids, to the end of the
     * transaction. A code that is unknown or another organisation's has no entry.
     */
    Uni<List<WatchedSeries>> lock(CallerScope feed, SqlConnection transaction, Set<String> codes);

    /** A series whose row the transaction has locked already. */
    Uni<WatchedSeries> locked(SqlConnection transaction, SeriesId series);
}
