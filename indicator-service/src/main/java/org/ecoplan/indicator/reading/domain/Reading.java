package org.ecoplan.indicator.reading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading (监测数据) under its {@link ReadingKey}.
 *
 * @param flag data flag (数据标记) of HJ 212, {@code N} for normal; every other letter is kept and not judged
 * @param receivedAt since when the value is known
 */
public record Reading(BigDecimal value, String flag, Instant receivedAt) {
    private static final String NORMAL = "N";
    private static final String FAULTY = "D";

    public static Reading of(BigDecimal value, @Nullable String flag, Instant receivedAt) {
        return new Reading(value, flag == null ? NORMAL : flag, receivedAt);
    }

    /** Whether rules are held against it. */
    public boolean isGood() {
        return flag.equals(NORMAL);
    }

    /** The same as of an instrument that does not work as it should. */
    Reading asFaulty() {
        return isGood() ? new Reading(value, FAULTY, receivedAt) : this;
    }

    /** Says the same, whenever it was received. */
    boolean repeats(Reading other) {
        return value.compareTo(other.value) == 0 && flag.equals(other.flag);
    }
}
