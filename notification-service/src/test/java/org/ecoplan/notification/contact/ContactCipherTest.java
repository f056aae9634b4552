package org.ecoplan.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCipherTest {
    private static final String MOBILE = "13812341234";

    private final ContactCipher cipher = ContactCipher.withKey(key(1));

    @Test
    void whatIsHiddenComesBackWithTheSameKeyAndPlaceOnly() {
        byte[] hidden = cipher.encrypt(MOBILE, "mobile:1");
        assertThat(cipher.decrypt(hidden, "mobile:1")).isEqualTo(MOBILE);
        assertThatThrownBy(() -> cipher.decrypt(hidden, "mobile:2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ContactCipher.withKey(key(2)).decrypt(hidden, "mobile:1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedValueIsNoticed() {
        byte[] hidden = cipher.encrypt(MOBILE, "mobile:1");
        hidden[hidden.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt(hidden, "mobile:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameValueLooksDifferentEachTimeAndNeverLikeItself() {
        byte[] hidden = cipher.encrypt(MOBILE, "mobile:1");
        assertThat(hidden).isNotEqualTo(cipher.encrypt(MOBILE, "mobile:1"));
        assertThat(new String(hidden, StandardCharsets.ISO_8859_1)).doesNotContain(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void withoutAProperKeyItSaysHowToMakeOne(String key) {
        assertThatThrownBy(() -> ContactCipher.withKey(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ECOPLAN_CONTACTS_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
