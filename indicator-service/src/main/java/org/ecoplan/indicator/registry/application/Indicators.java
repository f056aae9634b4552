package org.ecoplan.indicator.registry.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** What is registered, as far as it exists for a caller. */
public interface Indicators {

    /**
     * In the order of registration.
     *
     * @param planId of one plan only, or of all
     * @param measuredOnly only those with a series
     * @param after id of the last one already seen, 0 for the first page
     */
    Uni<List<RegisteredIndicator>> list(
            CallerScope scope, @Nullable UUID planId, boolean measuredOnly, int after, int limit);

    Uni<Optional<RegisteredIndicator>> find(CallerScope scope, int id);

    /** The first of the indicators that are bound to the series. */
    Uni<Optional<RegisteredIndicator>> findBySeries(CallerScope scope, String seriesCode);

    Uni<Optional<SeriesId>> findSeries(CallerScope scope, String seriesCode);
}
