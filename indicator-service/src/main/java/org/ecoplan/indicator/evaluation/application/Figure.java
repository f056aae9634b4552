package org.ecoplan.indicator.evaluation.application;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.jspecify.annotations.Nullable;

/**
 * A figure of water that is asked about.
 *
 * @param item short name, name of the standard or HJ 212 code
 * @param value as measured, absent where nothing was found
 * @param detectionLimit where nothing was found, absent else
 */
public record Figure(
        String item, @Nullable BigDecimal value, @Nullable BigDecimal detectionLimit) {

    /** None where it has neither or both. */
    Optional<Measured> measured() {
        if (value == null) {
            return Optional.ofNullable(detectionLimit).map(Measured::belowLimit);
        }
        return detectionLimit == null ? Optional.of(Measured.of(value)) : Optional.empty();
    }
}
