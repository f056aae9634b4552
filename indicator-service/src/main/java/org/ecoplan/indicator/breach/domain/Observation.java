package org.ecoplan.indicator.breach.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.kernel.ChinaTime;

/** A good-quality value at the time of its observation; when it was received does not matter here. */
public record Observation(Instant at, BigDecimal value) {

    /** Whether the other says the same of the same time. */
    boolean says(Observation other) {
        return at.equals(other.at) && value.compareTo(other.value) == 0;
    }

    LocalDate localDate() {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }
}
