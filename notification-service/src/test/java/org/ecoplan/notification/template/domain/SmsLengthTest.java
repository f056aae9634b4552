package org.ecoplan.notification.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "57, 1", "70, 1", "71, 2", "98, 2", "134, 2", "135, 3", "160, 3", "201, 3", "202, 4"})
    void upToSeventyCharactersAreOneMessageAndLongerOnesCountSixtySevenASegment(int characters, int segments) {
        assertThat(SmsLength.segmentsOf("字".repeat(characters))).isEqualTo(segments);
    }

    @Test
    void anEmojiCountsTwice() {
        assertThat(SmsLength.segmentsOf("字".repeat(68) + "😀")).isEqualTo(1);
        assertThat(SmsLength.segmentsOf("字".repeat(69) + "😀")).isEqualTo(2);
    }

    @Test
    void theSignatureCountsWithItsBrackets() {
        String signed = SmsLength.signed("随州环委办", "字".repeat(63));
        assertThat(signed).startsWith("【随州环委办】").hasSize(70);
        assertThat(SmsLength.segmentsOf(signed)).isEqualTo(1);
        assertThat(SmsLength.segmentsOf(SmsLength.signed("随州环委办", "字".repeat(64))))
                .isEqualTo(2);
    }
}
