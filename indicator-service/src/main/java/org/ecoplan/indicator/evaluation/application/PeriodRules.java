package org.ecoplan.indicator.evaluation.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.PlainFormula;
import org.ecoplan.kernel.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** How the periods of a series are computed: by the standard of its factor, else by a plain formula. */
@ApplicationScoped
class PeriodRules {
    private final FactorRules factors;

    PeriodRules(FactorRules factors) {
        this.factors = factors;
    }

    /** None while nobody has said how; refused where no standard is in force on that day. */
    Optional<Outcome<PeriodRule>> of(
            @Nullable MeasuredFactor factor, @Nullable String unit, LocalDate day, Set<LocalDate> sandDust) {
        return factor != null
                ? Optional.of(factors.ruleOf(factor, day, sandDust))
                : PlainFormula.usualOf(unit).map(Outcome::done);
    }
}
