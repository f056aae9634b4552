package org.ecoplan.indicator.reading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading (监测数据) under its {@link ReadingKey}.
 *
 * @param value as measured; half of the detection limit (检出限) where nothing was found, as it goes into means
 * @param undetected whether nothing was found (未检出)
 * @param flag data flag (数据标记) of HJ 212, {@code N} for normal; every other letter is kept and not judged
 * @param receivedAt since when the value is known
 */
public record Reading(BigDecimal value, boolean undetected, String flag, Instant receivedAt) {
    private static final String NORMAL = "N";
    private static final String FAULTY = "D";

    public static Reading of(BigDecimal value, @Nullable String flag, Instant receivedAt) {
        return new Reading(value, false, flag == null ? NORMAL : flag, receivedAt);
    }

    /** Nothing was found below the detection limit: half of it counts. Source: 环办〔2011〕22号. */
    static Reading below(BigDecimal detectionLimit, @Nullable String flag, Instant receivedAt) {
        BigDecimal half = detectionLimit.divide(BigDecimal.valueOf(2));
        return new Reading(half, true, flag == null ? NORMAL : flag, receivedAt);
    }

    /** The limit that nothing was found above; absent for what was measured. */
    public Optional<BigDecimal> detectionLimit() {
        return undetected ? Optional.of(value.multiply(BigDecimal.valueOf(2)).stripTrailingZeros()) : Optional.empty();
    }

    /** Whether rules are held against it. */
    public boolean isGood() {
        return flag.equals(NORMAL);
    }

    /** The same as of an instrument that does not work as it should. */
    Reading asFaulty() {
        return isGood() ? new Reading(value, undetected, FAULTY, receivedAt) : this;
    }

    /** Says the same, whenever it was received. */
    boolean repeats(Reading other) {
        return value.compareTo(other.value) == 0 && undetected == other.undetected && flag.equals(other.flag);
    }
}
