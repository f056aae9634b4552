package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries.WatchedRule;
import org.ecoplan.kit.messaging.Outbox;

/** Leaves word of breaches and recoveries in the outbox, under the code of the series. */
@ApplicationScoped
class TellingOfBreaches {
    private final Outbox outbox;

    TellingOfBreaches(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> breached(SqlConnection transaction, WatchedSeries series, WatchedRule rule, NewBreach breach) {
        return outbox.append(
                transaction,
                series.code(),
                series.organisation(),
                new IndicatorBreached(
                        breach.id().value(),
                        series.code(),
                        rule.id().value(),
                        series.planId(),
                        series.taskId(),
                        series.organisation(),
                        series.indicator(),
                        breach.trigger().value(),
                        breach.bound().comparator().name(),
                        breach.bound().limit(),
                        series.unit(),
                        breach.trigger().at(),
                        breach.foundAt(),
                        null,
                        rule.clause(),
                        series.unitCodes()));
    }

    Uni<Void> recovered(
            SqlConnection transaction,
            WatchedSeries series,
            WatchedRule rule,
            BreachId breach,
            Bound bound,
            Observation recovery,
            Instant at) {
        return outbox.append(
                transaction,
                series.code(),
                series.organisation(),
                new IndicatorRecovered(
                        breach.value(),
                        series.code(),
                        rule.id().value(),
                        series.organisation(),
                        series.indicator(),
                        recovery.value(),
                        bound.comparator().name(),
                        bound.limit(),
                        series.unit(),
                        recovery.at(),
                        at,
                        series.unitCodes()));
    }
}
