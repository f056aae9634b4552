package org.ecoplan.indicator.evaluation.domain.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.ecoplan.kernel.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 3838-2002 and 环办〔2011〕22号: classes, main pollution, basins, trophic state, with figures worked out by hand. */
class SurfaceWaterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Standards STANDARDS = StandardFiles.read();
    private static final SurfaceWaterLimits LIMITS =
            STANDARDS.surfaceWater().on(DAY).orElseThrow();
    private static final WaterAssessment METHOD =
            STANDARDS.waterAssessment().on(DAY).orElseThrow();
    private static final String ON_EVERY_LIMIT = "DO=5.0 CODMn=6.0 COD=20 NH3-N=1.0 TP=0.2";

    @ParameterizedTest
    @CsvSource({
        "RIVER, pH=7.66 DO=8.4 CODMn=3.3 NH3-N=0.23 TP=0.09, II",
        "LAKE, pH=7.66 DO=8.4 CODMn=3.3 NH3-N=0.23 TP=0.09, IV",
        "RIVER, " + ON_EVERY_LIMIT + ", III",
        "RIVER, DO=4.9 CODMn=6.0 COD=20 NH3-N=1.0 TP=0.2, IV",
        "RIVER, " + ON_EVERY_LIMIT + " pH=9.1, WORSE_THAN_V",
        "RIVER, " + ON_EVERY_LIMIT + " pH=5.9, WORSE_THAN_V",
        "RIVER, " + ON_EVERY_LIMIT + " pH=9, III",
        "RIVER, NH3-N=2.01, WORSE_THAN_V",
        "RIVER, NH3-N=2.0, V",
        "RIVER, DO=1.9, WORSE_THAN_V",
        "RIVER, DO=7.5, I",
        // where two classes share a limit the better one holds: COD 15, CN 0.2 in III, IV, V
        "RIVER, COD=15, I",
        "RIVER, 化学需氧量=15.1, III",
        "RIVER, CN=0.2, III",
        "RIVER, w20142=0.00005, I",
        "RIVER, Hg=0.0011, WORSE_THAN_V",
        // 总氮 and 粪大肠菌群 are told apart
        "LAKE, TN=9.9 Coliforms=50000 DO=6.5 TP=0.02, II"
    })
    void theWorstItemDecidesTheClass(WaterBody water, String values, WaterClass wanted) {
        assertThat(section(water, values, Comparison.RAW).waterClass()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "六价铬, Cr6",
        "铬(六价), Cr6",
        "铬(六价), Cr6",
        "BOD₅, BOD5",
        "cod, COD",
        "CODCr, COD",
        "CODMn, CODMn",
        "NH₃-N, NH3-N",
        "ph, pH",
        "总汞, Hg",
        "w21011, TP"
    })
    void anItemIsKnownByItsUsualNames(String called, String code) {
        assertThat(LIMITS.item(called, WaterBody.RIVER)).map(WaterItem::code).contains(code);
    }

    @Test
    void aNameOfTwoItemsIsRefused() {
        WaterItem copper = LIMITS.item("铜").orElseThrow();
        WaterItem twin = new WaterItem(
                "X",
                "w1",
                "铜二",
                Set.of("cu"),
                copper.unit(),
                copper.waters(),
                copper.bound(),
                copper.limits(),
                true,
                false,
                copper.mean());

        assertThatThrownBy(() -> new SurfaceWaterLimits(LIMITS.standard(), List.of(copper, twin), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another item");
    }

    @ParameterizedTest
    @CsvSource({"1.004, 0.004", "1.0000001, 1E-7", "1.01, 0.01", "1.2, 0.20"})
    void whatExceedsNeverExceedsByNothing(String ammonia, BigDecimal multiple) {
        assertThat(section(WaterBody.RIVER, "NH3-N=" + ammonia, Comparison.RAW)
                        .items()
                        .get(0)
                        .multipleOver(WaterClass.III))
                .contains(multiple);
    }

    @ParameterizedTest
    @CsvSource({"1.04, IV, III", "1.05, IV, III", "1.06, IV, IV"})
    void rawOrRoundedIsASetting(String ammonia, WaterClass raw, WaterClass rounded) {
        assertThat(section(WaterBody.RIVER, "NH3-N=" + ammonia, Comparison.RAW).waterClass())
                .isEqualTo(raw);
        assertThat(section(WaterBody.RIVER, "NH3-N=" + ammonia, Comparison.ROUNDED)
                        .waterClass())
                .isEqualTo(rounded);
    }

    @Test
    void twentyOneItemsDecideAndThoseWithoutAValueAreNamed() {
        for (WaterBody water : WaterBody.values()) {
            assertThat(LIMITS.decisive(water))
                    .hasSize(21)
                    .noneMatch(item -> item.code().equals("TN"));
        }
        SectionQuality section = section(WaterBody.LAKE, "TN=9.9 DO=6.5 TP=0.02", Comparison.RAW);
        assertThat(section.items()).extracting(item -> item.item().code()).containsExactly("DO", "TP");
        assertThat(section.missing()).hasSize(19);
        assertThat(section.apart()).extracting(ItemClass::waterClass).containsExactly(WaterClass.WORSE_THAN_V);
        assertThat(SectionQuality.of(LIMITS, METHOD, WaterBody.LAKE, values(WaterBody.LAKE, "TN=9.9"), Comparison.RAW)
                        .<String>fold(done -> "done", refused -> refused.code()))
                .isEqualTo("NO_DECISIVE_ITEM");
    }

    @Test
    void theArithmeticIsSaidInWords() {
        SectionQuality section = section(WaterBody.RIVER, "DO=6.2 NH3-N=1.2", Comparison.RAW);

        assertThat(section.words()).isEqualTo("单因子评价法:参评2项,最差类别Ⅳ类(氨氮),水质轻度污染");
        assertThat(section.items())
                .extracting(ItemClass::words)
                .containsExactly("溶解氧 6.2:符合Ⅱ类(≥6 mg/L),不符合Ⅰ类(≥7.5 mg/L)", "氨氮 1.2:符合Ⅳ类(≤1.5 mg/L),不符合Ⅲ类(≤1.0 mg/L)");
        assertThat(section.limits().number()).isEqualTo("GB 3838-2002");
        assertThat(section.keeps(WaterClass.IV)).isTrue();
        assertThat(section.keeps(WaterClass.III)).isFalse();
    }

    @Test
    void mainPollutionIsTheWorstClassThenTheGreatestMultipleAndThreeAtMost() {
        // class V: COD 36 (0.80 over 20), CODMn 12 (1.00 over 6); class IV: NH3-N 1.4 (0.40), TP 0.25 (0.25)
        SectionQuality section = section(WaterBody.RIVER, "COD=36 CODMn=12 NH3-N=1.4 TP=0.25 BOD5=4", Comparison.RAW);

        assertThat(section.mainPollution())
                .extracting(MainPollution::words)
                .containsExactly("高锰酸盐指数(1.00)", "化学需氧量(0.80)", "氨氮(0.40)");
    }

    @Test
    void heavyMetalsComeFirstAndOxygenHasNoMultiple() {
        // Pb 0.06 over 0.05 = 0.20; DO 1 is worse than V
        SectionQuality section = section(WaterBody.RIVER, "DO=1 pH=9.5 COD=44 Pb=0.06", Comparison.RAW);

        assertThat(section.mainPollution())
                .extracting(MainPollution::words)
                .containsExactly("铅(0.20)", "化学需氧量(1.20)", "pH值");
        assertThat(section(WaterBody.RIVER, "COD=20", Comparison.RAW).mainPollution())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 10 sections: good, worse than V, quality
        "9, 0, EXCELLENT", "8, 2, GOOD", "7, 0, LIGHTLY_POLLUTED", "7, 1, LIGHTLY_POLLUTED",
        "7, 2, MODERATELY_POLLUTED", "6, 3, MODERATELY_POLLUTED", "6, 4, HEAVILY_POLLUTED", "0, 10, HEAVILY_POLLUTED"
    })
    void fiveSectionsOrMoreAreJudgedByTheSharesOfTheirClasses(int good, int worst, WaterQuality quality) {
        List<String> sections = new ArrayList<>();
        for (int place = 0; place < 10; place++) {
            sections.add("COD=" + (place < good ? "20" : place < good + worst ? "41" : "35"));
        }

        BasinQuality basin = basin(sections);

        assertThat(basin.quality()).isEqualTo(quality);
        assertThat(basin.good().rounded(1)).isEqualByComparingTo(new BigDecimal(good * 10));
        assertThat(basin.mean()).isNull();
    }

    @Test
    void fewerSectionsAreJudgedByTheirMeanAndClassesAreNeverAveraged() {
        // (10 + 26) / 2 = 18: III; the mean of the classes I and IV would be none
        BasinQuality basin = basin(List.of("COD=10 pH=6", "COD=26 pH=8"));

        assertThat(basin.mean()).isNotNull();
        assertThat(basin.mean().waterClass()).isEqualTo(WaterClass.III);
        assertThat(basin.mean().items().get(0).measured().value()).isEqualByComparingTo("6.296708621881");
        assertThat(basin.quality()).isEqualTo(WaterQuality.GOOD);
        assertThat(basin.good().rounded(2)).isEqualTo(new BigDecimal("50.00"));
    }

    @Test
    void thirteenOfFourteenSectionsAre92Point86PerCent() {
        List<String> sections = new ArrayList<>();
        for (int place = 0; place < 14; place++) {
            sections.add(place == 0 ? "TP=0.31 NH3-N=1.1" : "TP=0.1");
        }
        BasinQuality basin = basin(sections);

        assertThat(basin.good().rounded(2)).isEqualTo(new BigDecimal("92.86"));
        assertThat(basin.mainPollution()).containsExactly("氨氮", "总磷");
    }

    @Test
    void theTrophicStateComesFromFiveWeightedIndices() {
        // chla 26.5 → 60.590; TP 0.11 → 58.514; TN 1.91 → 65.492; SD 0.6 → 61.090; CODMn 5 → 43.917;
        // weights 0.2663 0.1879 0.1790 0.1834 0.1834 → 58.1
        TrophicMethod method = STANDARDS.trophic().on(DAY).orElseThrow();
        Map<String, Measured> values = new LinkedHashMap<>();
        Map.of("Chla", "26.5", "TP", "0.11", "TN", "1.91", "SD", "0.6", "CODMn", "5")
                .forEach((item, value) -> values.put(item, Measured.of(new BigDecimal(value))));

        TrophicIndex index = done(TrophicIndex.of(method, values));

        assertThat(index.index()).isEqualTo(new BigDecimal("58.1"));
        assertThat(index.state()).isEqualTo(TrophicState.LIGHTLY_EUTROPHIC);
        assertThat(index.parts().get(0).weight()).isEqualTo(new BigDecimal("0.2663"));
        assertThat(index.parts().get(3).words()).startsWith("TLI(透明度)=10×(5.118-1.94×ln0.6)=61.09");
        assertThat(TrophicIndex.of(method, Map.of("Chla", Measured.of(BigDecimal.ONE)))
                        .<String>fold(done -> "", r -> r.code()))
                .isEqualTo("ITEM_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "29.9, OLIGOTROPHIC",
        "30, MESOTROPHIC",
        "50, MESOTROPHIC",
        "50.1, LIGHTLY_EUTROPHIC",
        "60, LIGHTLY_EUTROPHIC",
        "70, MODERATELY_EUTROPHIC",
        "70.1, HIGHLY_EUTROPHIC"
    })
    void theStatesMeetAtTheirLimits(BigDecimal index, TrophicState state) {
        assertThat(STANDARDS.trophic().on(DAY).orElseThrow().stateOf(index)).isEqualTo(state);
    }

    private static SectionQuality section(WaterBody water, String values, Comparison comparison) {
        return done(SectionQuality.of(LIMITS, METHOD, water, values(water, values), comparison));
    }

    private static BasinQuality basin(List<String> sections) {
        return done(BasinQuality.of(
                LIMITS,
                METHOD,
                WaterBody.RIVER,
                sections.stream()
                        .map(section -> values(WaterBody.RIVER, section))
                        .toList(),
                Comparison.RAW));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(result -> result, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }

    private static Map<WaterItem, Measured> values(WaterBody water, String text) {
        Map<WaterItem, Measured> values = new LinkedHashMap<>();
        for (String pair : text.split(" ")) {
            String[] parts = pair.split("=");
            values.put(LIMITS.item(parts[0], water).orElseThrow(), Measured.of(new BigDecimal(parts[1])));
        }
        return values;
    }
}
