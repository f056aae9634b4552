package org.ecoplan.indicator.breach.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.kernel.ChinaTime;

/** A good-quality value at the time of its observation; when it was received does not matter here. */
public record Observation(Instant at, BigDecimal value) {

    LocalDate localDate() {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }
}
