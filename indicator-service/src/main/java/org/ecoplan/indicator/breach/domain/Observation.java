package org.ecoplan.indicator.breach.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * A good-quality value at the time of its observation; when it was received does not matter here.
 *
 * @param value half of the detection limit where nothing was found
 * @param undetected whether nothing was found (未检出)
 */
public record Observation(Instant at, BigDecimal value, boolean undetected) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Of what was found. */
    public Observation(Instant at, BigDecimal value) {
        this(at, value, false);
    }

    /** The limit above which nothing was found (检出限); absent for what was measured. */
    public Optional<BigDecimal> detectionLimit() {
        return undetected ? Optional.of(value.multiply(TWO).stripTrailingZeros()) : Optional.empty();
    }

    /** {@code 未检出(<0.01)}, absent for what was measured. */
    public @Nullable String undetectedInWords() {
        return detectionLimit()
                .map(limit -> "未检出(<" + limit.toPlainString() + ")")
                .orElse(null);
    }

    /** Whether the other says the same of the same time. */
    boolean says(Observation other) {
        return at.equals(other.at) && value.compareTo(other.value) == 0 && undetected == other.undetected;
    }

    LocalDate localDate() {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }
}
