package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparatorTest {

    @ParameterizedTest
    @CsvSource({
        "GE, 70, 70.0, , true",
        "GE, 69.99, 70, , false",
        "GT, 97.8, 97.80, , false",
        "GT, 97.81, 97.8, , true",
        "LE, 0.3, 0.3, , true",
        "LE, 0.31, 0.3, , false",
        "LT, 36, 36, , false",
        "LT, 35.9, 36, , true",
        "EQ, 145.20, 145.2, , true",
        "EQ, 145.21, 145.2, , false",
        "ABOUT, 9, 10, , true",
        "ABOUT, 11, 10, , true",
        "ABOUT, 8.99, 10, , false",
        "ABOUT, 11.01, 10, , false",
        "ABOUT, -9, -10, , true",
        "RANK_LE, 110, 110, , true",
        "RANK_LE, 111, 110, , false",
        "BETWEEN, 6, 6, 9, true",
        "BETWEEN, 9.0, 6, 9, true",
        "BETWEEN, 9.1, 6, 9, false",
        "BETWEEN, 5.9, 6, 9, false",
        "ZERO, 0.0, , , true",
        "ZERO, 1, , , false",
        "ZERO, 1, 5, , false"
    })
    void comparesAValueWithItsLimit(
            Comparator comparator, BigDecimal value, BigDecimal limit, BigDecimal max, boolean holds) {
        assertThat(comparator.comparesLevels()).isTrue();
        assertThat(comparator.holds(value, limit, max)).isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCREASE_GE", "DECREASE_GE", "GROWTH_GE", "QUALITATIVE", "SUPERIOR"})
    void refusesToJudgeWhatIsNoPlainLevel(Comparator comparator) {
        assertThat(comparator.comparesLevels()).isFalse();
        assertThatThrownBy(() -> comparator.holds(BigDecimal.ONE, BigDecimal.ONE, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void needsItsLimits() {
        assertThatThrownBy(() -> Comparator.GE.holds(BigDecimal.ONE, null, null))
                .hasMessage("GE needs a limit");
        assertThatThrownBy(() -> Comparator.BETWEEN.holds(BigDecimal.ONE, BigDecimal.ONE, null))
                .hasMessage("BETWEEN needs an upper limit");
    }
}
