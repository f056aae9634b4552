package org.ecoplan.indicator.evaluation.application;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.indicator.evaluation.application.EvaluatingAirOfPlace.Rules;
import org.ecoplan.indicator.evaluation.application.EvaluatingSection.SectionPeriod;
import org.ecoplan.indicator.evaluation.application.MeasuredFactors.PlacedSeries;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.composed.AirOfYear;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure.Part;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedKind;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.indicator.evaluation.domain.period.PlaceAir;
import org.ecoplan.indicator.evaluation.domain.water.SectionQuality;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are composed of what is measured at stations or sections (优良天数比例、优良断面比例 …), always from all readings: the
 * same readings end in the same figures, in whatever order they came.
 */
@ApplicationScoped
class ComposedFigures {
    private static final int MOST_SERIES = 60;
    /** Above so many series the hours of a month are too many at once. */
    private static final int MOST_BY_MONTH = 80;

    private final MeasuredFactors factors;
    private final EvaluatingAirOfPlace air;
    private final EvaluatingSection sections;
    private final ReadingsInQuestion readings;
    private final Standards standards;
    private final SandDustDays sandDust;
    private final Apart apart;

    ComposedFigures(
            MeasuredFactors factors,
            EvaluatingAirOfPlace air,
            EvaluatingSection sections,
            ReadingsInQuestion readings,
            Standards standards,
            SandDustDays sandDust,
            Apart apart) {
        this.factors = factors;
        this.air = air;
        this.sections = sections;
        this.readings = readings;
        this.standards = standards;
        this.sandDust = sandDust;
        this.apart = apart;
    }

    /**
     * What is asked.
     *
     * @param periods of one year, at least one
     * @param lastDay nothing after it counts
     * @param knownAt as of when, absent for what is known now
     */
    record Question(
            List<Period> periods,
            LocalDate lastDay,
            @Nullable Instant knownAt) {

        private Period year() {
            return Period.containing(PeriodKind.YEAR, periods.get(0).from());
        }

        private LocalDate endOf(Period period) {
            return period.to().isAfter(lastDay) ? lastDay : period.to();
        }

        /** Why a period that has not ended has no valid figure, empty for others. */
        private List<String> running(Period period) {
            return period.to().isAfter(lastDay) ? List.of(PeriodValue.runs(period, lastDay)) : List.of();
        }

        private LocalDate end() {
            return Collections.max(periods.stream().map(this::endOf).toList());
        }
    }

    /** Where the series of places and their readings come from. */
    private record Source(
            BiFunction<Set<String>, Integer, Uni<List<PlacedSeries>>> stations,
            BiFunction<Set<String>, Integer, Uni<List<PlacedSeries>>> sections,
            BiFunction<List<SeriesId>, PeriodQuestion, Uni<Outcome<Map<SeriesId, Observations>>>> readings,
            Function<Question, Uni<Set<LocalDate>>> sandDust) {}

    /** Those of the periods in their order; refused where a station measures nothing, or it is not clear what. */
    Uni<Outcome<List<ComposedFigure>>> of(CallerScope scope, Composition composition, Question question) {
        Source source = new Source(
                (stations, limit) -> factors.ofStations(scope, stations, limit),
                (names, limit) -> factors.ofSections(scope, names, limit),
                (series, asked) -> readings.find(scope, series, asked),
                asked -> sandDust.within(scope, asked.year(), asked.knownAt()));
        return of(source, composition, question);
    }

    /** The same for work that nobody called for. */
    Uni<Outcome<List<ComposedFigure>>> of(String organisation, Composition composition, Question question) {
        Source source = new Source(
                (stations, limit) -> factors.ofStations(organisation, stations, limit),
                (names, limit) -> factors.ofSections(organisation, names, limit),
                (series, asked) -> readings.find(organisation, series, asked),
                asked -> sandDust.within(organisation, asked.year(), asked.knownAt()));
        return of(source, composition, question);
    }

    private Uni<Outcome<List<ComposedFigure>>> of(Source source, Composition composition, Question question) {
        return composition.kind().counted().isOfAir()
                ? ofAir(source, composition, question)
                : ofSections(source, composition, question);
    }

    private Uni<Outcome<List<ComposedFigure>>> ofAir(Source source, Composition composition, Question question) {
        Set<String> stations = new LinkedHashSet<>(composition.places());
        return source.stations().apply(stations, MOST_SERIES * stations.size()).flatMap(series -> {
            Optional<Refusal> fault = EvaluatingAirOfPlace.fault(series, stations);
            return fault.isPresent()
                    ? Uni.createFrom().item(Outcome.<List<ComposedFigure>>refused(unmeasured(fault.get())))
                    : ofAir(source, composition, question, series);
        });
    }

    private static Refusal unmeasured(Refusal fault) {
        return fault.equals(Refusal.notFound()) ? Refusal.conflict("PLACE_NOT_MEASURED", "有的点位没有登记监测因子的序列") : fault;
    }

    /** The days stretch by stretch: only those of one are in memory with their hours. */
    private Uni<Outcome<List<ComposedFigure>>> ofAir(
            Source source, Composition composition, Question question, List<PlacedSeries> series) {
        AirOfYear days = new AirOfYear();
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        List<Period> stretches =
                question.year().parts(series.size() > MOST_BY_MONTH ? PeriodKind.DAY : PeriodKind.MONTH).stream()
                        .filter(one -> !one.from().isAfter(question.end()))
                        .toList();
        List<SeriesId> ids = series.stream().map(PlacedSeries::id).toList();
        return InOrder.each(
                        stretches,
                        stretch -> source.readings()
                                .apply(ids, new PeriodQuestion(stretch, stretch.kind(), question.knownAt()))
                                .flatMap(found -> apart.compute(() -> found.flatMap(known -> air.rules(stretch.to())
                                        .map(rules -> add(days, stretch, rules, series, known)))))
                                .invoke(added -> added.fold(done -> Optional.empty(), refusal -> {
                                    refused.compareAndSet(null, refusal);
                                    return Optional.empty();
                                })))
                .flatMap(done -> source.sandDust().apply(question))
                .flatMap(marked -> apart.compute(() -> {
                    Refusal refusal = refused.get();
                    return refusal == null ? figures(days, marked, composition, question) : Outcome.refused(refusal);
                }));
    }

    private boolean add(
            AirOfYear days, Period stretch, Rules rules, List<PlacedSeries> series, Map<SeriesId, Observations> known) {
        PlaceAir place = new PlaceAir(
                stretch,
                rules.method(),
                rules.limits(),
                List.copyOf(EvaluatingAirOfPlace.points(series, known).values()));
        days.add(place.indices(stretch, day -> standards.airIndex().on(day).orElse(rules.tables())), place.daily());
        return true;
    }

    private Outcome<List<ComposedFigure>> figures(
            AirOfYear days, Set<LocalDate> sandDust, Composition composition, Question question) {
        List<ComposedFigure> figures = new ArrayList<>();
        for (Period period : question.periods()) {
            LocalDate end = question.endOf(period);
            Outcome<ComposedFigure> figure = air.rules(end)
                    .map(rules -> days.figure(
                            composition.kind(),
                            period,
                            end,
                            composition.decimals(),
                            rules.method(),
                            rules.limits(),
                            sandDust));
            Optional<Refusal> refusal = figure.fold(done -> Optional.empty(), Optional::of);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            figure.map(known -> figures.add(known.alsoLacking(question.running(period))));
        }
        return Outcome.done(List.copyOf(figures));
    }

    /** One section after the other. */
    private Uni<Outcome<List<ComposedFigure>>> ofSections(Source source, Composition composition, Question question) {
        Set<String> names = new LinkedHashSet<>(composition.places());
        return source.sections().apply(names, MOST_SERIES * names.size()).flatMap(all -> {
            Map<String, List<PlacedSeries>> bySection = all.stream().collect(groupingBy(PlacedSeries::place));
            Map<String, Outcome<List<SectionPeriod>>> found = new LinkedHashMap<>();
            return InOrder.each(
                            names,
                            name -> ofSection(source, bySection.getOrDefault(name, List.of()), question)
                                    .invoke(periods -> found.put(name, periods)))
                    .map(done -> Outcome.done(figures(found, composition, question)));
        });
    }

    private Uni<Outcome<List<SectionPeriod>>> ofSection(Source source, List<PlacedSeries> series, Question question) {
        if (series.isEmpty()) {
            return Uni.createFrom().item(Outcome.refused(Refusal.conflict("PLACE_NOT_MEASURED", "没有登记监测因子的序列")));
        }
        Optional<Refusal> fault = EvaluatingSection.fault(series);
        if (fault.isPresent()) {
            return Uni.createFrom().item(Outcome.refused(fault.get()));
        }
        return source.readings()
                .apply(
                        series.stream().map(PlacedSeries::id).toList(),
                        new PeriodQuestion(question.year(), PeriodKind.YEAR, question.knownAt()))
                .flatMap(found -> apart.compute(() -> found.flatMap(known ->
                        sections.evaluate(series, known, Comparison.RAW, question.periods(), question.lastDay()))));
    }

    private static List<ComposedFigure> figures(
            Map<String, Outcome<List<SectionPeriod>>> found, Composition composition, Question question) {
        List<ComposedFigure> figures = new ArrayList<>();
        for (int place = 0; place < question.periods().size(); place++) {
            int at = place;
            Set<StandardVersion> versions = new LinkedHashSet<>();
            List<Part> parts = new ArrayList<>();
            found.forEach((section, periods) -> parts.add(periods.fold(
                    known -> partOf(section, known.get(at), composition.kind(), versions),
                    refusal -> new Part(section, refusal.title(), null))));
            Period period = question.periods().get(at);
            figures.add(new ComposedFigure(
                    composition.kind(),
                    period,
                    period.from(),
                    question.endOf(period),
                    composition.decimals(),
                    parts,
                    Stream.concat(lacking(parts).stream(), question.running(period).stream())
                            .toList(),
                    List.copyOf(versions)));
        }
        return List.copyOf(figures);
    }

    /** The share is one of the sections that are evaluated (参评断面); without any it is none. Source: 环办〔2011〕22号. */
    private static List<String> lacking(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.holds() != null)
                ? List.of()
                : parts.stream().map(part -> part.name() + ":" + part.words()).toList();
    }

    private static Part partOf(String section, SectionPeriod period, ComposedKind kind, Set<StandardVersion> versions) {
        SectionQuality quality = period.quality();
        if (quality == null) {
            return new Part(
                    section, period.notValid().isEmpty() ? "没有参与水质类别评价的项目" : String.join(";", period.notValid()), null);
        }
        versions.add(quality.limits());
        versions.add(quality.method());
        WaterClass found = quality.waterClass();
        boolean holds = kind == ComposedKind.WORST_SECTION_SHARE
                ? found == WaterClass.WORSE_THAN_V
                : !found.isWorseThan(WaterClass.III);
        return new Part(
                section,
                quality.words()
                        + (period.notValid().isEmpty() ? "" : ",数据不足未参评:" + String.join(";", period.notValid())),
                holds);
    }
}
