package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.jspecify.annotations.Nullable;

/** The good-quality readings of series, page by page. */
public interface GoodReadings {

    /**
     * @param upTo last wanted observation time, absent for all
     * @param before how many before {@code from} are wanted too
     * @param limit how many from there on at most
     */
    record Slice(SeriesId series, Instant from, @Nullable Instant upTo, int before, int limit) {}

    /** A good-quality value, or half of the detection limit where nothing was found. */
    record Measured(Instant at, BigDecimal value, boolean undetected) {}

    /**
     * What was found of a slice, in the order of observation.
     *
     * @param more whether more than the limit lies within the slice
     */
    record Excerpt(List<Measured> before, List<Measured> values, boolean more) {}

    Uni<Map<Slice, Excerpt>> excerpts(SqlConnection transaction, Set<Slice> slices);
}
