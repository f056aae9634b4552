package org.ecoplan.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @Test
    void aMobileNumberKeepsThreeDigitsInFrontAndFourAtTheEnd() {
        assertThat(Masking.mobile("13812341234")).isEqualTo("138****1234");
        assertThat(Masking.mobile("1381234")).isEqualTo("****");
    }

    @ParameterizedTest
    @CsvSource({
        "zhang@example.org, z***@example.org",
        "z@example.org, z***@example.org",
        "@example.org, ****",
        "zhang, ****"
    })
    void anEmailAddressKeepsItsFirstLetterAndItsDomain(String address, String masked) {
        assertThat(Masking.email(address)).isEqualTo(masked);
    }

    @Test
    void anAddressPrintsItselfMasked() {
        assertThat(new Address("13812341234", "138****1234", "key")).hasToString("138****1234");
    }
}
