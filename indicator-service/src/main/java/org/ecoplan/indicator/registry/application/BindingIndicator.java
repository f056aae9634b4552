package org.ecoplan.indicator.registry.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.indicator.registry.application.SeriesRegister.Known;
import org.ecoplan.kernel.MeasureUnits;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * Binds an indicator of a plan to a series (绑定序列): from then on the readings of that series are held against its
 * targets, also those that are there already. A breach on the series before ends unrecovered.
 */
@ApplicationScoped
public class BindingIndicator {
    private final Indicators indicators;
    private final SeriesRegister register;
    private final Changes changes;
    private final ServiceClock clock;

    BindingIndicator(Indicators indicators, SeriesRegister register, Changes changes, ServiceClock clock) {
        this.changes = changes;
        this.indicators = indicators;
        this.register = register;
        this.clock = clock;
    }

    /** Answers the indicator as it is then. */
    public Uni<Outcome<RegisteredIndicator>> bind(CallerScope caller, int indicator, String code) {
        return indicators
                .find(caller, indicator)
                .flatMap(found -> register.find(caller, code)
                        .flatMap(series -> decide(found, series)
                                .fold(
                                        decided -> bind(caller, decided, series.orElseThrow()),
                                        refusal -> Uni.createFrom().item(Outcome.refused(refusal)))));
    }

    private static Outcome<RegisteredIndicator> decide(
            Optional<RegisteredIndicator> indicator, Optional<Known> series) {
        if (indicator.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        if (series.isEmpty()) {
            return Outcome.refused(Refusal.invalid("UNKNOWN_SERIES", "序列不存在", "/series"));
        }
        @Nullable String wanted = indicator.get().unit();
        @Nullable String given = series.get().series().unit();
        return MeasureUnits.areSame(wanted, given)
                ? Outcome.done(indicator.get())
                : Outcome.refused(Refusal.invalid(
                        "UNIT_DIFFERS",
                        "序列与指标的计量单位不同:序列为「%s」,指标为「%s」"
                                .formatted(given == null ? "无" : given, wanted == null ? "无" : wanted),
                        "/series"));
    }

    private Uni<Outcome<RegisteredIndicator>> bind(CallerScope caller, RegisteredIndicator indicator, Known series) {
        return series.series().code().equals(indicator.seriesCode())
                ? Uni.createFrom().item(Outcome.done(indicator))
                : Panache.withTransaction(() -> register.bind(caller, indicator.id(), series.id(), clock.now())
                                .flatMap(done -> changes.note(caller, bound(caller, indicator, series))))
                        .flatMap(done -> indicators.find(caller, indicator.id()))
                        .map(bound -> Outcome.done(bound.orElse(indicator)));
    }

    private static Change.What bound(CallerScope caller, RegisteredIndicator indicator, Known series) {
        return Change.What.of(caller.organisationOrNone(), "indicator", String.valueOf(indicator.id()), "BOUND")
                .with("series", series.series().code())
                .with("before", indicator.seriesCode());
    }
}
