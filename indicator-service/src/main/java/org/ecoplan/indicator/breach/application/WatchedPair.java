package org.ecoplan.indicator.breach.application;

import org.ecoplan.indicator.breach.domain.LevelRule;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries.WatchedRule;

/** A {@link Watch} with all that is known of its series and its rule. */
public record WatchedPair(WatchedSeries series, WatchedRule rule) {

    public Watch watch() {
        return new Watch(series.id(), rule.id());
    }

    LevelRule level() {
        return new LevelRule(
                rule.comparator(),
                rule.limit(),
                rule.limitMax(),
                rule.inForceFrom(),
                rule.inForceTo(),
                rule.recoveryCount());
    }
}
