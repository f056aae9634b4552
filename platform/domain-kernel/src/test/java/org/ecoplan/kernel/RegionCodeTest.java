package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecoplan.kernel.RegionCode.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({"420000, PROVINCE", "421300, PREFECTURE", "421303, COUNTY", "421381, COUNTY", "350428, COUNTY"})
    void knowsItsLevel(String text, Level level) {
        assertThat(new RegionCode(text).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42130", "4213000", "350428100", "42130a", "000000", "990000", "420003", "421300\n"})
    void refusesWhatIsNoCode(String text) {
        assertThat(RegionCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "421300, 421303, true",
        "421300, 421300, true",
        "420000, 421381, true",
        "421303, 421300, false",
        "421303, 421321, false",
        "411700, 421303, false"
    })
    void includesItsParts(String whole, String part, boolean included) {
        assertThat(new RegionCode(whole).includes(new RegionCode(part))).isEqualTo(included);
    }
}
