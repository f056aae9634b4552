package org.ecoplan.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001009",
                "+86 138 0000 1009",
                "0086-13800001009",
                "8613800001009",
                "(+86)138\u201100001009",
                "\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff11\uff10\uff10\uff19",
                "\uff0b\uff18\uff16\u300013800001009",
                "\u202d13800001009\u202c",
                "\u200b138\u00a00000\u20091009\ufeff"
            })
    void areKeptAsTheirElevenDigitsHoweverTheyAreTyped(String typed) {
        assertThat(MobileNumbers.normalised(typed)).isEqualTo("13800001009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0722-3312345", "0722 3312345", "010-12345678", "+86 722 3312345", "07223312345"})
    void aLandlineIsKnownForWhatItIs(String typed) {
        String normalised = MobileNumbers.normalised(typed);
        assertThat(MobileNumbers.isLandline(normalised)).as(normalised).isTrue();
        assertThat(MobileNumbers.isMobile(normalised)).isFalse();
    }

    @Test
    void whatIsNoNumberStaysWhatItIs() {
        assertThat(MobileNumbers.normalised("12800001009")).isEqualTo("12800001009");
        assertThat(MobileNumbers.isMobile("12800001009")).isFalse();
        assertThat(MobileNumbers.isMobile("138000010091")).isFalse();
        assertThat(MobileNumbers.normalised(null)).isNull();
    }
}
