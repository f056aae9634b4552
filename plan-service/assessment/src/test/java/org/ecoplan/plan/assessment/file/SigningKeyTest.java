package org.ecoplan.plan.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    /** RFC 8032, 7.1, test 1. */
    @Test
    void theSecretOfTheStandardHasThePublicKeyOfTheStandard() {
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        byte[] encoded = SigningKey.ofSeed(Base64.getEncoder().encodeToString(secret))
                .publicKey()
                .getEncoded();

        assertThat(HexFormat.of().formatHex(encoded))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void anotherLengthIsRefused() {
        assertThatThrownBy(() -> SigningKey.ofSeed("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
