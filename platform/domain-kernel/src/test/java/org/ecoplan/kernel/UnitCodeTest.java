package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"421300", "421300-sthj", "421300-lxhy-2", "91420000MA4KXXXX1A", "a"})
    void acceptsGroupsOfLettersAndDigits(String text) {
        assertThat(new UnitCode(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "421300-",
                "-sthj",
                "421300--sthj",
                "421300 sthj",
                "生态环境局",
                "a\n",
                "a/b",
                "01234567890123456789012345678901234567890"
            })
    void refusesAnythingElse(String text) {
        assertThat(UnitCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> new UnitCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
