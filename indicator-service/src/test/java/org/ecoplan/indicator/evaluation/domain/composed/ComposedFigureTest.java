package org.ecoplan.indicator.evaluation.domain.composed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure.Part;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PlaceAir;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares and numbers of days, sections and pollutants, with figures worked out by hand. */
class ComposedFigureTest {
    private static final Standards STANDARDS = StandardFiles.read();
    private static final Period YEAR = Period.parse("2025").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "GOOD_SECTION_SHARE, 13, 14, 2, 92.86",
        "GOOD_DAY_SHARE, 301, 365, 2, 82.47",
        "GOOD_DAY_SHARE, 301, 365, 1, 82.5",
        "HEAVY_DAY_SHARE, 1, 365, 2, 0.27",
        "GOOD_DAYS, 301, 365, 2, 301"
    })
    void aShareIsRoundedToItsDecidedPlaces(ComposedKind kind, int holding, int counted, int decimals, String value) {
        assertThat(figure(kind, holding, counted, 0, decimals).value()).isEqualTo(new BigDecimal(value));
    }

    @Test
    void whatIsMissingIsNamedAndDoesNotCount() {
        ComposedFigure figure = figure(ComposedKind.GOOD_SECTION_SHARE, 12, 13, 1, 2);

        assertThat(figure.missing()).containsExactly("缺0");
        assertThat(figure.statistic()).isEqualTo("优良断面比例(Ⅰ~Ⅲ类 12 个断面 ÷ 参评 13 个断面,无有效数据 1 个断面:缺0)");
        assertThat(figure.asPeriodValue().words()).contains("由 13 个参评断面计算得 92.31");
        assertThat(figure(ComposedKind.GOOD_DAYS, 0, 0, 2, 2).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // 82.5 % of 365 days are 302: 63 may fail, 30 have
        "GOOD_DAY_SHARE, 250, 280, 85, GE, 82.5, 33",
        "GOOD_DAY_SHARE, 210, 280, 85, GE, 82.5, ",
        "GOOD_DAYS, 250, 280, 85, GE, 300, 35",
        // at most one heavy day a year
        "HEAVY_DAY_SHARE, 0, 300, 65, LE, 0.3, 1",
        "HEAVY_DAYS, 0, 300, 65, EQ, 0, 0",
        "HEAVY_DAYS, 1, 300, 65, EQ, 0, ",
        // 13 of 14
        "GOOD_SECTION_SHARE, 14, 14, 0, GE, 92.86, 1",
        "GOOD_SECTION_SHARE, 12, 14, 0, GE, 92.86, -1",
        "WORST_SECTION_SHARE, 1, 14, 0, LE, 0, -1"
    })
    void theRestSaysHowManyMayStillFail(
            ComposedKind kind, int holding, int counted, int left, Comparator comparator, String limit, Integer may) {
        StillAllowed rest =
                StillAllowed.of(figure(kind, holding, counted, 0, 2), left, comparator, new BigDecimal(limit));

        assertThat(rest.mayFail()).isEqualTo(may);
        assertThat(rest.words()).contains("至多");
    }

    @ParameterizedTest
    @CsvSource({
        "空气质量优良天数比率, %, GOOD_DAY_SHARE",
        "优良天数, 天, GOOD_DAYS",
        "重度及以上污染天数比例, %, HEAVY_DAY_SHARE",
        "重污染天数, 天, HEAVY_DAYS",
        "国控断面优良(Ⅰ~Ⅲ类)比例, %, GOOD_SECTION_SHARE",
        "地表水达到或好于Ⅲ类水体比例, %, GOOD_SECTION_SHARE",
        "流域水质优良比例, %, GOOD_SECTION_SHARE",
        "劣Ⅴ类断面比例, %, WORST_SECTION_SHARE",
        "劣V类水体比例, %, WORST_SECTION_SHARE",
        "六项污染物达标, 级, POLLUTANTS_KEPT",
        "6项污染物指标达到国家二级标准, 级, POLLUTANTS_KEPT",
        "生活污水集中收集率, %, ",
        "优良天数比例, 天次, ",
        "生态流量达标率, %, "
    })
    void theNameOfAnIndicatorProposesWhatIsCounted(String name, String unit, ComposedKind kind) {
        assertThat(ComposedKind.proposedBy(name, unit)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void aDayCountsByItsIndexAndOneThatMissesAPollutantOnlyIfItIsWorse() {
        // Given: 2 January without SO2, 3 January without SO2 and with PM2.5 of an index above 100, 4 January without
        // anything
        Map<Pollutant, Observations> point = new EnumMap<>(Pollutant.class);
        Map.of(
                        Pollutant.NO2, "23",
                        Pollutant.PM10, "67",
                        Pollutant.CO, "1.0",
                        Pollutant.O3, "90")
                .forEach((pollutant, value) -> point.put(pollutant, days(value, value, value)));
        point.put(Pollutant.SO2, days("8", null, null));
        point.put(Pollutant.PM2_5, days("38", "38", "80"));
        AirOfYear air = new AirOfYear();
        LocalDate last = LocalDate.parse("2025-01-04");
        var method = STANDARDS.airAssessment().on(last).orElseThrow();
        var limits = STANDARDS.airLimits().on(last).orElseThrow();
        var tables = STANDARDS.airIndex().on(last).orElseThrow();
        Period january = Period.parse("2025-01").orElseThrow();
        PlaceAir place = new PlaceAir(january, method, limits, List.of(point));
        air.add(place.indices(january, day -> tables), place.daily());

        // When
        ComposedFigure good = air.figure(ComposedKind.GOOD_DAY_SHARE, YEAR, last, 2, method, limits, Set.of());
        ComposedFigure heavy = air.figure(ComposedKind.HEAVY_DAYS, YEAR, last, 2, method, limits, Set.of());
        ComposedFigure six = air.figure(ComposedKind.POLLUTANTS_KEPT, YEAR, last, 2, method, limits, Set.of());

        // Then
        assertThat(good.parts()).extracting(Part::holds).containsExactly(true, null, false, null);
        assertThat(good.value()).isEqualByComparingTo("50");
        assertThat(good.missing()).containsExactly("2025-01-02", "2025-01-04");
        assertThat(heavy.parts()).extracting(Part::holds).containsExactly(false, null, null, null);
        assertThat(six.parts()).extracting(Part::name).hasSize(6).contains("SO2", "PM2.5");
        assertThat(six.parts()).extracting(Part::holds).containsOnlyNulls();
        assertThat(six.lacking()).contains("SO2:2025-01 仅至 2025-01-04,有效日均值 1 个,少于 27 个");
    }

    /** The first days of January, each hour the same. */
    private static Observations days(String... values) {
        TreeMap<Instant, BigDecimal> hours = new TreeMap<>();
        Instant first = Instant.parse("2024-12-31T16:00:00Z");
        for (int day = 0; day < values.length; day++) {
            for (int hour = 0; hour < 24 && values[day] != null; hour++) {
                hours.put(first.plus(Duration.ofHours(day * 24L + hour)), new BigDecimal(values[day]));
            }
        }
        return new Observations(hours);
    }

    private static ComposedFigure figure(ComposedKind kind, int holding, int counted, int missing, int decimals) {
        List<Part> parts = new ArrayList<>();
        IntStream.range(0, counted).forEach(part -> parts.add(new Part("甲" + part, "", part < holding)));
        IntStream.range(0, missing).forEach(part -> parts.add(new Part("缺" + part, "", null)));
        return new ComposedFigure(kind, YEAR, YEAR.from(), YEAR.to(), decimals, parts, List.of(), List.of());
    }
}
