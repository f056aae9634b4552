package org.ecoplan.indicator.evaluation.domain.air;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.domain.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HJ 633 of 2012 and 2026: sub-indices with exact arithmetic, the index and its primary pollutants. */
class AirQualityIndexTest {
    private static final Versions<IndexTables> VERSIONS = StandardFiles.read().airIndex();
    private static final IndexTables OLD =
            VERSIONS.on(LocalDate.of(2026, 2, 28)).orElseThrow();
    private static final IndexTables NEW = VERSIONS.on(LocalDate.of(2026, 3, 1)).orElseThrow();
    private static final Map<String, Averaging> AVERAGINGS =
            Map.of("24h", Averaging.DAY, "1h", Averaging.HOUR, "8h", Averaging.EIGHT_HOURS);

    @Test
    void eachOfTheVectorsOfBothVersionsIsMet() throws IOException {
        List<String> rows;
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/standards/aqi-vectors.csv")), UTF_8))) {
            rows = file.lines().skip(1).toList();
        }
        assertThat(rows).hasSize(496);
        assertThat(rows).allSatisfy(row -> {
            String[] cells = row.split(",");
            IndexTables tables = cells[0].equals(OLD.standard().number()) ? OLD : NEW;
            SubIndex found = subIndex(tables, cells[1], Objects.requireNonNull(AVERAGINGS.get(cells[2])), cells[4]);
            assertThat(tables.standard().number()).isEqualTo(cells[0]);
            assertThat(found.index().map(Object::toString).orElse("NA")).isEqualTo(cells[5]);
        });
    }

    @Test
    void theIndexNeverFallsAndIsThatOfWholeNumbersInTheSmallestStep() {
        for (IndexTables tables : List.of(OLD, NEW)) {
            for (IndexTables.Column column : tables.columns()) {
                expectWholeNumberArithmetic(tables, column);
            }
        }
    }

    /** The same formula a second time, in whole steps of the last place, with a ceiling by remainder. */
    private static void expectWholeNumberArithmetic(IndexTables tables, IndexTables.Column column) {
        List<BigDecimal> ends = column.concentrations();
        long top = ends.get(ends.size() - 1).movePointRight(column.places()).longValueExact();
        int before = 0;
        for (long step = 0; step <= top * 6 / 5; step++) {
            BigDecimal value = BigDecimal.valueOf(step, column.places());
            SubIndex found = SubIndex.of(tables, column.averaging(), column.averaging(), column.pollutant(), value);
            if (step > top) {
                assertThat(found.index().orElse(-1))
                        .isEqualTo(
                                column.above() == IndexTables.Above.STAYS
                                        ? tables.steps().get(ends.size() - 1)
                                        : -1);
                continue;
            }
            int upper = 1;
            while (ends.get(upper).movePointRight(column.places()).longValueExact() < step) {
                upper++;
            }
            long low = ends.get(upper - 1).movePointRight(column.places()).longValueExact();
            long width = ends.get(upper).movePointRight(column.places()).longValueExact() - low;
            long rise = (long) (tables.steps().get(upper) - tables.steps().get(upper - 1)) * (step - low);
            int wanted = (int) (rise / width + (rise % width > 0 ? 1 : 0))
                    + tables.steps().get(upper - 1);
            assertThat(found.index()).as("%s %s", column.pollutant(), value).contains(wanted);
            assertThat(wanted).isGreaterThanOrEqualTo(before);
            before = wanted;
        }
    }

    @ParameterizedTest
    @CsvSource({
        // rounded to 36 before: 50/40 and 50/25 over 50, both up
        "35.5, 52, 52",
        "35, 50, 50",
        "34.5, 49, 49",
        "60, 82, 100",
        "61, 83, 101",
        "62, 84, 102"
    })
    void theDayOfTheObservationDecidesTheVersion(String concentration, int old, int today) {
        assertThat(subIndex(OLD, "PM2.5", Averaging.DAY, concentration).index()).contains(old);
        assertThat(subIndex(NEW, "PM2.5", Averaging.DAY, concentration).index()).contains(today);
    }

    @Test
    void oneDayIsGoodByTheOldRuleAndPollutedByTheNewOne() {
        AirQualityIndex old = AirQualityIndex.ofDay(OLD, day("9", "38", "0.9", "151", "118", "62"));
        AirQualityIndex today = AirQualityIndex.ofDay(NEW, day("9", "38", "0.9", "151", "118", "62"));

        assertThat(old.words()).isEqualTo("AQI 为各分指数的最大值 93,二级(良),首要污染物 O3");
        assertThat(today.words()).isEqualTo("AQI 为各分指数的最大值 102,三级(轻度污染),首要污染物 PM2.5");
        assertThat(old.exceeding()).isEmpty();
        assertThat(today.exceeding()).isNull();
        assertThat(today.standard().remark()).contains("超标污染物");
        assertThat(today.parts().get(5).words())
                .isEqualTo("PM2.5 24小时平均 62 µg/m³:(150-100)/(115-60)×(62-60)+100,进位取整为 102");
    }

    @Test
    void pollutantsWithOneIndexAreNamedTogetherAndUpToFiftyNoneIs() {
        // PM10 150 and PM2.5 75 are both 100 by the old version
        AirQualityIndex tie = AirQualityIndex.ofDay(OLD, day("1", "1", "0.1", "1", "150", "75"));
        assertThat(tie.primary()).containsExactly(Pollutant.PM10, Pollutant.PM2_5);
        assertThat(tie.exceeding()).isEmpty();

        AirQualityIndex polluted = AirQualityIndex.ofDay(OLD, day("1", "1", "0.1", "1", "151", "76"));
        assertThat(polluted.primary()).containsExactly(Pollutant.PM2_5);
        assertThat(polluted.exceeding()).containsExactly(Pollutant.PM10, Pollutant.PM2_5);

        AirQualityIndex clean = AirQualityIndex.ofDay(NEW, day("50", "40", "2", "100", "50", "35"));
        assertThat(clean.index()).isEqualTo(50);
        assertThat(clean.primary()).isEmpty();
    }

    @Test
    void withAnItemMissingTheNewVersionTellsOnlyWhatIsAbove100() {
        Concentrations good = new Concentrations().with(Pollutant.PM2_5, Averaging.DAY, new BigDecimal("60"));
        Concentrations bad = new Concentrations().with(Pollutant.PM2_5, Averaging.DAY, new BigDecimal("61"));

        assertThat(AirQualityIndex.ofDay(NEW, good).words()).isEqualTo("AQI 不予计算,缺SO2、NO2、CO、O3、PM10");
        assertThat(AirQualityIndex.ofDay(NEW, bad).index()).isEqualTo(101);
        assertThat(AirQualityIndex.ofDay(OLD, good).index()).isEqualTo(82);
        assertThat(AirQualityIndex.ofDay(OLD, new Concentrations()).index()).isNull();
    }

    @Test
    void ozoneBeyondItsColumnIsJudgedByTheHourInTheOldVersionOrNotAtAll() {
        Concentrations hours = day("1", "1", "0.1", "801", "1", "1");
        assertThat(AirQualityIndex.ofDay(OLD, hours).words()).isEqualTo("AQI 不予计算,缺O3");
        assertThat(AirQualityIndex.ofDay(NEW, hours).index()).isEqualTo(300);

        hours.with(Pollutant.O3, Averaging.HOUR, new BigDecimal("900"));
        assertThat(AirQualityIndex.ofDay(OLD, hours).index()).isEqualTo(350);
    }

    @Test
    void theHourTakesParticlesOfTheHourOnlyInTheNewVersion() {
        Concentrations hour = new Concentrations()
                .with(Pollutant.PM2_5, Averaging.HOUR, new BigDecimal("200"))
                .with(Pollutant.PM2_5, Averaging.DAY, new BigDecimal("40"))
                .with(Pollutant.SO2, Averaging.HOUR, new BigDecimal("900"));

        // (300 - 200) / (250 - 150) × 50 + 200
        assertThat(AirQualityIndex.ofHour(NEW, hour).index()).isEqualTo(250);
        AirQualityIndex old = AirQualityIndex.ofHour(OLD, hour);
        assertThat(old.index()).isNull();
        assertThat(old.unused()).containsExactly("PM2.5 1小时平均");
        AirQualityIndex today = AirQualityIndex.ofHour(NEW, hour);
        assertThat(today.unused()).containsExactly("PM2.5 24小时平均");
        assertThat(today.words()).endsWith(",未使用 PM2.5 24小时平均");
        assertThat(old.parts())
                .filteredOn(part -> part.pollutant() == Pollutant.PM2_5)
                .singleElement()
                .satisfies(part -> assertThat(part.index()).contains(57));
    }

    @Test
    void noConcentrationIsBelowNothing() {
        assertThatThrownBy(() -> new Concentrations().with(Pollutant.CO, Averaging.DAY, new BigDecimal("-0.1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SubIndex subIndex(IndexTables tables, String pollutant, Averaging averaging, String value) {
        return SubIndex.of(
                tables, averaging, averaging, Pollutant.called(pollutant).orElseThrow(), new BigDecimal(value));
    }

    private static Concentrations day(String so2, String no2, String co, String o3, String pm10, String pm25) {
        return new Concentrations()
                .with(Pollutant.SO2, Averaging.DAY, new BigDecimal(so2))
                .with(Pollutant.NO2, Averaging.DAY, new BigDecimal(no2))
                .with(Pollutant.CO, Averaging.DAY, new BigDecimal(co))
                .with(Pollutant.O3, Averaging.EIGHT_HOURS, new BigDecimal(o3))
                .with(Pollutant.PM10, Averaging.DAY, new BigDecimal(pm10))
                .with(Pollutant.PM2_5, Averaging.DAY, new BigDecimal(pm25));
    }
}
