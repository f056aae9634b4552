package org.ecoplan.indicator.reading.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.ecoplan.indicator.reading.domain.Intake;
import org.ecoplan.indicator.reading.domain.Reading;
import org.ecoplan.indicator.reading.domain.ReadingKey;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The stored readings. What writes runs in the given transaction, which holds the locks of the series. */
public interface Readings {

    /** Stores what is not there yet; answers the keys that were new. */
    Uni<Set<ReadingKey>> insert(SqlConnection transaction, SortedMap<ReadingKey, Reading> readings);

    Uni<Map<ReadingKey, Reading>> find(SqlConnection transaction, Collection<ReadingKey> keys);

    /** Puts the revised values in place and keeps the superseded ones. */
    Uni<Void> revise(SqlConnection transaction, Intake intake, Instant at);

    /** The keys whose reading says what was known once under that key and corrected since. */
    Uni<Set<ReadingKey>> outdated(SqlConnection transaction, SortedMap<ReadingKey, Reading> readings);

    /** The readings of a series in a half-open stretch of time, in the order of observation. */
    Uni<List<KnownReading>> list(CallerScope scope, SeriesId series, Stretch stretch, int limit);

    /**
     * A stretch of observation time; open where absent.
     *
     * @param after last one already seen
     */
    record Stretch(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant after) {}
}
