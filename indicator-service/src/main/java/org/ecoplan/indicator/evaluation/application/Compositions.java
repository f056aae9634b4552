package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Which series have figures that are composed of what is measured at places, instead of readings of their own. */
public interface Compositions {

    /** What was decided last of a series, by whom and when. */
    record Decided(Composition composition, String by, Instant at) {}

    Uni<Optional<Decided>> find(CallerScope scope, SeriesId series);

    /**
     * Puts it in the place of the one before and has all periods of the series computed for which its places have readings.
     * Joins the running transaction.
     */
    Uni<Void> decide(CallerScope scope, SeriesId series, Decided decided);
}
