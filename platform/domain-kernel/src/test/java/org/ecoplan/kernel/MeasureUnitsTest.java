package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "μg/m³, ug/m3",
        "µg/m3, 微克/立方米",
        "㎍/m³, 微克每立方米",
        "μg / m³, ug/m³",
        "mg/L, 毫克/升",
        "㎎/l, mg／L",
        "℃, 摄氏度",
        "°C, ℃",
        "吨, t",
        "％, %",
        "公里, km",
        "㎡, 平方米",
        "公顷, hm²",
        "立方米/天, m³/d"
    })
    void oneUnitInTwoSpellingsIsOneUnit(String one, String other) {
        assertThat(MeasureUnits.areSame(one, other)).isTrue();
        assertThat(MeasureUnits.areSame(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mg/L, μg/L", "mg/m3, mg/L", "%, 百分点", "吨, 万吨", "mg, Mg", "个, 家", "dB, dB(A)", "毫克/升, 毫克/立方米"})
    void whatWouldHaveToBeConvertedIsAnotherUnit(String one, String other) {
        assertThat(MeasureUnits.areSame(one, other)).isFalse();
    }

    @Test
    void noUnitIsTheSameAsNoUnitOnly() {
        assertThat(MeasureUnits.areSame(null, null)).isTrue();
        assertThat(MeasureUnits.areSame(null, "%")).isFalse();
        assertThat(MeasureUnits.areSame("%", null)).isFalse();
    }

    @Test
    void allSpellingsAreKnownOfAUnitAndOfAnotherItsOwn() {
        assertThat(MeasureUnits.spellingsOf("毫克/升")).contains("mg/L", "mg/l", "毫克每升", "毫克/升");
        assertThat(MeasureUnits.spellingsOf("座")).containsExactly("座");
    }
}
