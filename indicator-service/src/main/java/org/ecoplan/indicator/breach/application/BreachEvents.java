package org.ecoplan.indicator.breach.application;

import java.time.Instant;
import java.util.stream.Stream;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Finding;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.kit.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** What others hear of a finding, under the code of the series. A moved beginning or end is told to nobody. */
record BreachEvents(WatchedPair pair, Instant at) {

    Stream<Outgoing> of(Finding finding) {
        return records(finding)
                .map(event -> new Outgoing(pair.series().code(), pair.series().organisation(), event));
    }

    private Stream<Record> records(Finding finding) {
        if (finding instanceof Finding.Began began) {
            ToldBreach breach = began.breach();
            Observation recovery = breach.recovery();
            return recovery == null
                    ? Stream.of(breached(breach))
                    : Stream.of(breached(breach), recovered(breach, recovery));
        }
        if (finding instanceof Finding.Recovered recovered) {
            return Stream.of(recovered(recovered.breach(), recovered.recovery()));
        }
        return finding instanceof Finding.Withdrawn withdrawn ? Stream.of(withdrawn(withdrawn)) : Stream.empty();
    }

    private IndicatorBreached breached(ToldBreach breach) {
        WatchedSeries series = pair.series();
        return new IndicatorBreached(
                breach.id().value(),
                series.code(),
                ruleId().value(),
                pair.rule().planId(),
                pair.rule().taskId(),
                series.organisation(),
                pair.rule().indicator(),
                breach.trigger().value(),
                breach.bound().comparator().name(),
                breach.bound().limit(),
                series.unit(),
                breach.trigger().at(),
                at,
                series.station(),
                pair.rule().clause(),
                pair.rule().unitCodes(),
                breach.trigger().detectionLimit().orElse(null));
    }

    private IndicatorRecovered recovered(ToldBreach breach, Observation recovery) {
        WatchedSeries series = pair.series();
        return new IndicatorRecovered(
                breach.id().value(),
                series.code(),
                ruleId().value(),
                series.organisation(),
                pair.rule().indicator(),
                recovery.value(),
                breach.bound().comparator().name(),
                breach.bound().limit(),
                series.unit(),
                recovery.at(),
                at,
                pair.rule().unitCodes(),
                recovery.detectionLimit().orElse(null));
    }

    private BreachWithdrawn withdrawn(Finding.Withdrawn withdrawn) {
        WatchedSeries series = pair.series();
        ToldBreach breach = withdrawn.breach();
        @Nullable BreachId successor = withdrawn.successor();
        return new BreachWithdrawn(
                breach.id().value(),
                series.code(),
                ruleId().value(),
                pair.rule().planId(),
                pair.rule().taskId(),
                series.organisation(),
                pair.rule().indicator(),
                breach.trigger().value(),
                breach.bound().comparator().name(),
                breach.bound().limit(),
                series.unit(),
                breach.trigger().at(),
                at,
                withdrawn.reason().name(),
                successor == null ? null : successor.value(),
                pair.rule().unitCodes(),
                breach.trigger().detectionLimit().orElse(null));
    }

    private RuleId ruleId() {
        return pair.rule().id();
    }
}
