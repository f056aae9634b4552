package org.ecoplan.indicator.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB/T 8170-2008 with the examples that it prints, half detection limits and the mean of pH. */
class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        // clause 3.2.1 to 3.2.4
        "12.1498, 1, 12.1",
        "12.1498, 0, 12",
        "10.502, 0, 11",
        "1.05, 1, 1.0",
        "0.35, 1, 0.4",
        "12.5, 0, 12",
        "13.5, 0, 14",
        "0.25, 1, 0.2",
        "-12.5, 0, -12",
        "-0.0365, 3, -0.036",
        "1268, -2, 1300",
        "2500, -3, 2000",
        "3500, -3, 4000",
        "-355, -1, -360",
        "325, -1, 320",
        // clause 3.3: in one step, never by 15.455, 15.46, 15.5
        "15.4546, 0, 15"
    })
    void roundsHalfToEvenInOneStep(BigDecimal value, int places, BigDecimal rounded) {
        assertThat(Rounding.toPlaces(value, places)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        // clause 3.4.2: 0.5 单位; clause 3.4.3: 0.2 单位, to the hundreds
        "60.25, 0, 2, 60.0",
        "60.38, 0, 2, 60.5",
        "60.28, 0, 2, 60.5",
        "-60.75, 0, 2, -61.0",
        "830, -2, 5, 840",
        "842, -2, 5, 840",
        "832, -2, 5, 840",
        "-930, -2, 5, -920"
    })
    void roundsToHalvesAndFifthsOfAUnit(BigDecimal value, int places, int parts, BigDecimal rounded) {
        assertThat(Rounding.toPartOfUnit(value, places, parts)).isEqualByComparingTo(rounded);
    }

    @Test
    void refusesAnIntervalThatTheStandardDoesNotHave() {
        assertThatThrownBy(() -> Rounding.toPartOfUnit(BigDecimal.ONE, 0, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"82.47, 82.5, false, true", "82.44, 82.5, false, false", "82.5, 82.5, true, true"})
    void aShareOf301DaysKeepsTheLimitOnlyWhenItIsRounded(
            BigDecimal value, BigDecimal limit, boolean raw, boolean rounded) {
        assertThat(Comparison.RAW.isAtLeast(value, limit)).isEqualTo(raw);
        assertThat(Comparison.ROUNDED.isAtLeast(value, limit)).isEqualTo(rounded);
    }

    @Test
    void theLimitIsRoundedAsItIsWritten() {
        // table 4 of clause 4.3.4 in kind: 1.04 keeps 1.0 when rounded, 1.05 too (even), 1.06 does not
        BigDecimal limit = new BigDecimal("1.0");
        assertThat(Comparison.ROUNDED.isAtMost(new BigDecimal("1.04"), limit)).isTrue();
        assertThat(Comparison.ROUNDED.isAtMost(new BigDecimal("1.05"), limit)).isTrue();
        assertThat(Comparison.ROUNDED.isAtMost(new BigDecimal("1.06"), limit)).isFalse();
        assertThat(Comparison.RAW.isAtMost(new BigDecimal("1.04"), limit)).isFalse();
    }

    @Test
    void whatIsNotFoundCountsAsHalfOfItsLimitAndSaysSo() {
        Measured nothing = Measured.belowLimit(new BigDecimal("0.01"));

        assertThat(nothing.value()).isEqualByComparingTo("0.005");
        assertThat(nothing.words()).isEqualTo("未检出,以检出限的一半 0.005 计");
        assertThat(Mean.ARITHMETIC.of(List.of(nothing.value(), new BigDecimal("0.025")), 3))
                .isEqualTo(new BigDecimal("0.015"));
        assertThatThrownBy(() -> Measured.belowLimit(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // -lg((1e-6 + 1e-8) / 2) = 6.2967; the mean of the exponents would be 7
        "6.0;8.0, 6.30",
        "7.0;7.0;7.0, 7.00",
        // -lg((1e-7 + 1e-7.5 + 1e-8) / 3) = -lg(4.7207e-8)
        "7;7.5;8, 7.33"
    })
    void phIsAveragedAsHydrogenIons(String values, BigDecimal mean) {
        List<BigDecimal> each =
                Stream.of(values.split(";")).map(BigDecimal::new).toList();
        assertThat(Mean.HYDROGEN_IONS.of(each, 2)).isEqualTo(mean);
    }

    @Test
    void aMeanOfMeansIsRoundedOnlyAtItsEnd() {
        // 1/3 + 1/3 + 1/3 is 1, and 0.5 of an even number falls to it
        Fraction third = Fraction.of(1).dividedBy(Fraction.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(1));
        assertThat(Fraction.of(new BigDecimal("2.5")).rounded(0)).isEqualTo(new BigDecimal("2"));
        assertThat(Fraction.of(-1).dividedBy(Fraction.of(-2))).isEqualTo(Fraction.of(new BigDecimal("0.5")));
        assertThatThrownBy(() -> Mean.ARITHMETIC.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumIsWhatAddingOneByOneGives() {
        Random chance = new Random(7);
        for (int time = 0; time < 200; time++) {
            List<Fraction> all = new ArrayList<>();
            for (int count = chance.nextInt(12); count > 0; count--) {
                all.add(Fraction.of(chance.nextInt(200) - 100).dividedBy(Fraction.of(1 + chance.nextInt(30))));
            }
            assertThat(Fraction.sum(all)).isEqualTo(all.stream().reduce(Fraction.ZERO, Fraction::plus));
        }
    }
}
