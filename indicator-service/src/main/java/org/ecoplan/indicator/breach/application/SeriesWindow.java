package org.ecoplan.indicator.breach.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.registry.application.WatchedSeries;

/**
 * The stretch of a series that has to be judged anew.
 *
 * @param values good-quality ones in the order of observation: all from the earliest changed one on, and
 *     {@link #BEFORE_THE_CHANGE} before it
 */
public record SeriesWindow(WatchedSeries series, List<Measured> values) {
    /** One less than the good observations in a row that a recovery needs. */
    public static final int BEFORE_THE_CHANGE = 1;

    public record Measured(Instant observedAt, BigDecimal value) {}
}
