package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void sharesAreComparedWithoutRounding() {
        assertThat(new Share(1, 3)).isEqualByComparingTo(new Share(2, 6));
        assertThat(new Share(333, 1000)).isLessThan(new Share(1, 3));
        assertThat(new Share(1, 3).percent()).isEqualTo(new Share(333, 1000).percent());
    }

    @Test
    void aPercentageHasOneDecimalRoundedHalfUp() {
        assertThat(new Share(2, 3).percent()).isEqualTo(new BigDecimal("66.7"));
        assertThat(new Share(1, 2000).percent()).isEqualTo(new BigDecimal("0.1"));
        assertThat(new Share(3, 3).percent()).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void thereIsNoShareOfNothingAndNoneAboveTheWhole() {
        assertThat(Share.of(0, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(4, 3));
    }
}
