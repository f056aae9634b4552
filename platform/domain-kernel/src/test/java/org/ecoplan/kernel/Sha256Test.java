package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
    /** FIPS 180-4, examples of SHA-256: "abc". */
    @Test
    void isTheDigestOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(new byte[] {'a', 'b', 'c'})).isEqualTo(Sha256.hex("abc"));
    }
}
