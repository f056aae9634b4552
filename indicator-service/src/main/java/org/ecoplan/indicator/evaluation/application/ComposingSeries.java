package org.ecoplan.indicator.evaluation.application;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.application.Compositions.Decided;
import org.ecoplan.indicator.evaluation.application.MeasuredFactors.PlacedSeries;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedKind;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.registry.application.SeriesRegister;
import org.ecoplan.indicator.registry.application.SeriesRegister.Known;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * A person says that the figures of a series count days, sections or pollutants at places (确定统计口径). Proposed by the name of
 * the series, never taken without a decision. The same again changes nothing.
 */
@ApplicationScoped
public class ComposingSeries {
    /** More stations or sections than a province has under national control. */
    private static final int MOST_PLACES = 500;

    private static final int MOST_SERIES = 60;
    /** 13 of 14 sections are 92.86 %. */
    private static final int USUAL_DECIMALS = 2;

    private final SeriesRegister register;
    private final MeasuredFactors factors;
    private final Compositions compositions;
    private final Changes changes;
    private final ServiceClock clock;

    ComposingSeries(
            SeriesRegister register,
            MeasuredFactors factors,
            Compositions compositions,
            Changes changes,
            ServiceClock clock) {
        this.register = register;
        this.factors = factors;
        this.compositions = compositions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param decided absent while nobody has
     * @param proposed by the name of the series, with all places that measure such; absent where the name says none
     */
    public record Standing(
            @Nullable Decided decided, @Nullable Composition proposed) {}

    public Uni<Outcome<Standing>> of(CallerScope scope, String code) {
        return register.find(scope, code)
                .flatMap(series -> series.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.notFound()))
                        : compositions
                                .find(scope, series.get().id())
                                .flatMap(decided -> proposed(scope, series.get())
                                        .map(proposed -> Outcome.done(
                                                new Standing(decided.orElse(null), proposed.orElse(null))))));
    }

    private Uni<Optional<Composition>> proposed(CallerScope scope, Known series) {
        Optional<ComposedKind> kind = ComposedKind.proposedBy(
                series.series().indicator(), series.series().unit());
        return kind.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : factors.places(scope, kind.get().counted().isOfAir(), MOST_PLACES)
                        .map(places -> places.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Composition(kind.get(), places, USUAL_DECIMALS)));
    }

    /** Refused for another unit, a place that measures nothing of the kind, and a series that measures a factor itself. */
    public Uni<Outcome<Decided>> decide(CallerScope caller, String code, Composition composition) {
        return register.find(caller, code)
                .flatMap(series -> series.isEmpty()
                        ? Uni.createFrom().item(Outcome.<Decided>refused(Refusal.notFound()))
                        : refusal(caller, series.get(), composition)
                                .flatMap(refusal -> refusal.isPresent()
                                        ? Uni.createFrom().item(Outcome.<Decided>refused(refusal.get()))
                                        : decide(caller, series.get(), composition)
                                                .map(Outcome::done)));
    }

    private Uni<Optional<Refusal>> refusal(CallerScope caller, Known series, Composition composition) {
        ComposedKind kind = composition.kind();
        if (!kind.isIn(series.series().unit())) {
            return Uni.createFrom()
                    .item(Optional.of(Refusal.invalid("UNIT_DIFFERS", "序列的计量单位与“" + kind.words() + "”的不同", "/kind")));
        }
        Set<String> places = new LinkedHashSet<>(composition.places());
        int limit = MOST_SERIES * places.size();
        Uni<List<PlacedSeries>> measuring = kind.counted().isOfAir()
                ? factors.ofStations(caller, places, limit)
                : factors.ofSections(caller, places, limit);
        return factors.find(caller, series.id())
                .flatMap(factor -> factor.isPresent()
                        ? Uni.createFrom()
                                .item(Optional.of(Refusal.conflict("SERIES_MEASURES_A_FACTOR", "该序列已登记监测因子,由监测数据统计")))
                        : measuring.map(found -> unmeasured(composition, found)));
    }

    private static Optional<Refusal> unmeasured(Composition composition, List<PlacedSeries> measuring) {
        Set<String> measured = measuring.stream().map(PlacedSeries::place).collect(toSet());
        return composition.places().stream()
                .filter(place -> !measured.contains(place))
                .findFirst()
                .map(place -> Refusal.invalid(
                        "PLACE_NOT_MEASURED",
                        "“" + place + "”没有登记监测因子的"
                                + (composition.kind().counted().isOfAir() ? "环境空气" : "地表水") + "序列",
                        "/places"));
    }

    private Uni<Decided> decide(CallerScope caller, Known series, Composition composition) {
        Decided now = new Decided(composition, caller.subject(), clock.now());
        return compositions
                .find(caller, series.id())
                .flatMap(before -> before.filter(same -> same.composition().equals(composition))
                                .isPresent()
                        ? Uni.createFrom().item(before.orElseThrow())
                        : Panache.withTransaction(() -> compositions
                                        .decide(caller, series.id(), now)
                                        .flatMap(done -> changes.note(caller, noted(caller, series, before, now))))
                                .replaceWith(now));
    }

    private static Change.What noted(CallerScope caller, Known series, Optional<Decided> before, Decided now) {
        return Change.What.of(
                        caller.organisationOrNone(), "series", series.series().code(), "COMPOSED")
                .with("kind", now.composition().kind().name())
                .with("places", String.join("、", now.composition().places()))
                .with(
                        "before",
                        before.map(one -> one.composition().kind().name()).orElse(null));
    }
}
