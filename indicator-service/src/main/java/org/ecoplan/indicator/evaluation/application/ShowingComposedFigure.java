package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.application.Compositions.Decided;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** A composed figure with each day, section or pollutant that it is made of, beside that of the same days of the year before. */
@ApplicationScoped
public class ShowingComposedFigure {
    private final Indicators indicators;
    private final Compositions compositions;
    private final ComposedFigures figures;
    private final ServiceClock clock;

    ShowingComposedFigure(
            Indicators indicators, Compositions compositions, ComposedFigures figures, ServiceClock clock) {
        this.indicators = indicators;
        this.compositions = compositions;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param yearBefore absent where it cannot be said */
    public record WithYearBefore(
            ComposedFigure figure, @Nullable ComposedFigure yearBefore) {}

    /** Of a period that runs what has ended of it. Refused for a series that is not composed, and before the period begins. */
    public Uni<Outcome<WithYearBefore>> of(CallerScope scope, String code, PeriodQuestion question) {
        return indicators
                .findSeries(scope, code)
                .flatMap(series -> series.isEmpty()
                        ? Uni.createFrom().item(Optional.<Decided>empty())
                        : compositions.find(scope, series.get()))
                .flatMap(decided -> decided.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.notFound()))
                        : of(scope, decided.get().composition(), question));
    }

    private Uni<Outcome<WithYearBefore>> of(CallerScope scope, Composition composition, PeriodQuestion question) {
        LocalDate last = question.lastDay(clock.now());
        Period period = question.within();
        if (period.from().isAfter(last)) {
            return Uni.createFrom().item(Outcome.refused(Refusal.invalid("NOT_BEGUN", "该时段尚未有结束的日", "/period")));
        }
        LocalDate end = period.to().isAfter(last) ? last : period.to();
        Period before = Period.containing(period.kind(), period.from().minusYears(1));
        return figures.of(scope, composition, new ComposedFigures.Question(List.of(period), end, question.knownAt()))
                .flatMap(found -> figures.of(
                                scope,
                                composition,
                                new ComposedFigures.Question(
                                        List.of(before), yearBefore(period, end), question.knownAt()))
                        .map(former -> found.map(known -> new WithYearBefore(
                                known.get(0),
                                former.<@Nullable ComposedFigure>fold(one -> one.get(0), none -> null)))));
    }

    /** The same day, the end of February where the year before has one day less. */
    private static LocalDate yearBefore(Period period, LocalDate end) {
        LocalDate same = end.minusYears(1);
        return end.equals(period.to()) && same.getMonthValue() == 2 ? same.withDayOfMonth(same.lengthOfMonth()) : same;
    }
}
