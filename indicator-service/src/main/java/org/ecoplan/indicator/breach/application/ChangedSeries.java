package org.ecoplan.indicator.breach.application;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.ecoplan.indicator.registry.application.WatchedSeries;

/**
 * What a push changes in a series.
 *
 * @param values the good-quality values that are valid now, by time of observation; empty where one has ceased to
 *     be good
 */
public record ChangedSeries(WatchedSeries series, SortedMap<Instant, Optional<GoodReadings.Measured>> values) {}
