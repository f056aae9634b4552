package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.Breaches.Watch;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.BreachPolicy;
import org.ecoplan.indicator.breach.domain.Finding;
import org.ecoplan.indicator.breach.domain.LevelRule;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries.WatchedRule;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/**
 * Holds changed series against their rules, keeps what it finds and tells of it, all in the transaction of the
 * change. The caller has locked the series.
 */
@ApplicationScoped
public class JudgingBreaches {
    private final Breaches breaches;
    private final TellingOfBreaches telling;
    private final ServiceClock clock;

    JudgingBreaches(Breaches breaches, TellingOfBreaches telling, ServiceClock clock) {
        this.breaches = breaches;
        this.telling = telling;
        this.clock = clock;
    }

    public Uni<Void> judge(CallerScope scope, SqlConnection transaction, List<SeriesWindow> windows) {
        Optional<Instant> earliest = windows.stream()
                .flatMap(window -> window.values().stream())
                .map(SeriesWindow.Measured::observedAt)
                .min(Instant::compareTo);
        if (earliest.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<SeriesId> series =
                windows.stream().map(window -> window.series().id()).toList();
        return breaches.told(scope, transaction, series, earliest.get())
                .flatMap(told -> judge(transaction, windows, told));
    }

    private Uni<Void> judge(SqlConnection transaction, List<SeriesWindow> windows, Map<Watch, List<ToldBreach>> told) {
        Uni<Void> judged = Uni.createFrom().voidItem();
        for (SeriesWindow window : windows) {
            WatchedSeries series = window.series();
            List<Observation> readings = window.values().stream()
                    .map(value -> new Observation(value.observedAt(), value.value()))
                    .toList();
            for (WatchedRule rule : series.rules()) {
                Watch watch = new Watch(series.id(), rule.id());
                LevelRule level = levelOf(rule);
                for (Finding finding : BreachPolicy.judge(level, told.getOrDefault(watch, List.of()), readings)) {
                    judged = judged.flatMap(done -> keep(transaction, series, rule, level, finding));
                }
            }
        }
        return judged;
    }

    private Uni<Void> keep(
            SqlConnection transaction, WatchedSeries series, WatchedRule rule, LevelRule level, Finding finding) {
        if (finding instanceof Finding.Began began) {
            return begin(transaction, series, rule, level, began);
        }
        if (finding instanceof Finding.Recovered recovered) {
            ToldBreach breach = recovered.breach();
            Instant now = clock.now();
            return breaches.close(transaction, breach.id(), recovered.recovery(), now)
                    .flatMap(done -> telling.recovered(
                            transaction, series, rule, breach.id(), breach.bound(), recovered.recovery(), now));
        }
        Finding.BeganEarlier earlier = (Finding.BeganEarlier) finding;
        return breaches.beganEarlier(transaction, earlier.breach().id(), earlier.since());
    }

    private Uni<Void> begin(
            SqlConnection transaction, WatchedSeries series, WatchedRule rule, LevelRule level, Finding.Began began) {
        Observation recovery = began.recovery();
        NewBreach breach = new NewBreach(
                new BreachId(UUID.randomUUID()),
                series.id(),
                rule.id(),
                level.boundBrokenBy(began.trigger().value()),
                began.trigger(),
                clock.now(),
                recovery);
        return breaches.open(transaction, breach).flatMap(opened -> {
            if (!opened) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> told = telling.breached(transaction, series, rule, breach);
            return recovery == null
                    ? told
                    : told.flatMap(done -> telling.recovered(
                            transaction, series, rule, breach.id(), breach.bound(), recovery, breach.foundAt()));
        });
    }

    private static LevelRule levelOf(WatchedRule rule) {
        return new LevelRule(
                rule.comparator(),
                rule.limit(),
                rule.limitMax(),
                rule.inForceFrom(),
                rule.inForceTo(),
                rule.recoveryCount());
    }
}
