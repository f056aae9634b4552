package org.ecoplan.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole (占比), compared without rounding. */
public record Share(long part, long whole) implements Comparable<Share> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException("no share: " + part + " of " + whole);
        }
    }

    /** None of nothing. */
    public static Optional<Share> of(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
    }

    /** With one decimal, half up. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Share other) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(other.whole))
                .compareTo(BigDecimal.valueOf(other.part).multiply(BigDecimal.valueOf(whole)));
    }
}
