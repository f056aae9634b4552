package org.ecoplan.indicator.evaluation.application;

import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.indicator.evaluation.application.KnownObservations.Stretch;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are asked about.
 *
 * @param by length of the periods of which the values are wanted
 * @param knownAt as of when, absent for what is known now
 */
public record PeriodQuestion(
        Period within, PeriodKind by, @Nullable Instant knownAt) {

    /** The last day that had ended when it was known: later ones are not yet there, which is not missing. */
    LocalDate lastDay(Instant now) {
        Instant at = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
        return ChinaTime.today(at).minusDays(1);
    }

    Stretch stretch() {
        return new Stretch(within.begin(), within.end(), knownAt);
    }
}
