package org.ecoplan.indicator.evaluation.domain.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.air.AirEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.GoodDays;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.kernel.ChinaTime;
import org.junit.jupiter.api.Test;

/** The air of a point and of a city: indices of days, good days, the evaluation of a month. */
class PlaceAirTest {
    private static final Standards STANDARDS = StandardFiles.read();
    private static final Period MARCH = Period.parse("2025-03").orElseThrow();
    private static final LocalDate FIRST = MARCH.from();
    private static final Map<Pollutant, String> CLEAN = Map.of(
            Pollutant.SO2,
            "8",
            Pollutant.NO2,
            "23",
            Pollutant.PM10,
            "67",
            Pollutant.PM2_5,
            "38",
            Pollutant.CO,
            "1.0",
            Pollutant.O3,
            "158");

    @Test
    void aMonthOfOnePointHasItsIndicesGoodDaysAndCompositeIndex() {
        PlaceAir air = place(point(CLEAN));

        AirEvaluation month = air.evaluate(MARCH, MARCH.to(), Set.of());
        Map<LocalDate, AirQualityIndex> days = indices(air);

        // as the year of these figures: 8/60 + 23/40 + 67/70 + 38/35 + 1.0/4 + 158/160
        assertThat(month.composite()).isEqualTo(new BigDecimal("3.99"));
        assertThat(days).hasSize(31);
        // O3 158: (100 - 50) / (160 - 100) × 58 + 50 = 98.3
        assertThat(days.get(FIRST).index()).isEqualTo(99);
        assertThat(days.get(FIRST).primary()).containsExactly(Pollutant.O3);
        assertThat(GoodDays.of(STANDARDS.airAssessment().on(FIRST).orElseThrow(), days.values()))
                .isEqualTo(new GoodDays(31, 31, 0, 31, 6, 0));
    }

    @Test
    void aDayThatMissesAPollutantIsNotTakenToBeGood() {
        Map<LocalDate, AirQualityIndex> days = indices(place(point(Map.of(Pollutant.PM2_5, "38"))));

        GoodDays good = GoodDays.of(STANDARDS.airAssessment().on(FIRST).orElseThrow(), days.values());

        assertThat(good).isEqualTo(new GoodDays(0, 0, 0, 0, 0, 31));
        assertThat(good.words()).isEqualTo("没有可判定是否优良的日,优良天数比例不予计算;另有 31 天缺少污染物且已有项目未超标,不能判定是否优良,不计入");

        // 80 µg/m³ are above 75 whatever the other five are
        GoodDays bad = GoodDays.of(
                STANDARDS.airAssessment().on(FIRST).orElseThrow(),
                indices(place(point(Map.of(Pollutant.PM2_5, "80")))).values());
        assertThat(bad).isEqualTo(new GoodDays(31, 0, 0, 0, 1, 0));
        assertThat(bad.words()).isEqualTo("有效 31 天,优良 0 天,其中 31 天缺项而已有项目超标(最少 1 项)");
    }

    @Test
    void aCityIsTheMeanOfThreeQuartersOfItsPointsThatMeasureThePollutant() {
        Map<Pollutant, Observations> particlesOnly = point(Map.of(Pollutant.PM10, "97"));
        PlaceAir two = place(point(CLEAN), particlesOnly);

        // PM10 (67 + 97) / 2 = 82; what the second point does not measure is that of the first
        AirQualityIndex day = indices(two).get(FIRST);
        assertThat(day.missing()).isEmpty();
        assertThat(day.parts())
                .anySatisfy(part -> assertThat(part.concentration()).isEqualByComparingTo("82"));

        // three of four points are enough, two are not
        Map<Pollutant, Observations> silent = new EnumMap<>(Map.of(Pollutant.PM10, Observations.NONE));
        assertThat(indices(place(point(CLEAN), particlesOnly, point(CLEAN), silent))
                        .get(FIRST)
                        .missing())
                .isEmpty();
        assertThat(indices(place(point(CLEAN), particlesOnly, silent, silent))
                        .get(FIRST)
                        .missing())
                .containsExactly(Pollutant.PM10);
    }

    @Test
    void aMeanBelowZeroIsNoConcentration() {
        Map<Pollutant, Observations> drifting = point(CLEAN);
        drifting.putAll(point(Map.of(Pollutant.SO2, "-1", Pollutant.O3, "-1")));

        AirQualityIndex day = indices(place(drifting)).get(FIRST);

        assertThat(day.missing()).containsExactly(Pollutant.SO2, Pollutant.O3);
    }

    private static Map<LocalDate, AirQualityIndex> indices(PlaceAir air) {
        return air.indices(MARCH, day -> STANDARDS.airIndex().on(day).orElseThrow());
    }

    @SafeVarargs
    private static PlaceAir place(Map<Pollutant, Observations>... points) {
        return new PlaceAir(
                MARCH,
                STANDARDS.airAssessment().on(FIRST).orElseThrow(),
                STANDARDS.airLimits().on(FIRST).orElseThrow(),
                List.of(points));
    }

    /** Each hour of March with these figures. */
    private static Map<Pollutant, Observations> point(Map<Pollutant, String> figures) {
        Map<Pollutant, Observations> point = new EnumMap<>(Pollutant.class);
        figures.forEach((pollutant, figure) -> {
            TreeMap<Instant, BigDecimal> hours = new TreeMap<>();
            Instant end = MARCH.to().plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
            for (Instant hour = FIRST.atStartOfDay(ChinaTime.ZONE).toInstant();
                    hour.isBefore(end);
                    hour = hour.plusSeconds(3600)) {
                hours.put(hour, new BigDecimal(figure));
            }
            point.put(pollutant, new Observations(hours));
        });
        return point;
    }
}
