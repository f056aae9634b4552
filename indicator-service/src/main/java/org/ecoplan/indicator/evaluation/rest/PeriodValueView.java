package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.jspecify.annotations.Nullable;

/**
 * The value of a period.
 *
 * @param to last day of the period
 * @param statistic what the value is
 * @param value absent where there is nothing to compute it of
 * @param valid whether there is enough data for it
 * @param counted how many values went into it
 * @param of what these are
 * @param lacking why it is not valid
 * @param words what it is made of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodValueView(
        String period,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        String statistic,
        @Nullable BigDecimal value,
        boolean valid,
        int counted,
        String of,
        List<String> lacking,
        List<StandardView> standards,
        String words) {

    static PeriodValueView of(PeriodValue found) {
        return new PeriodValueView(
                found.period().toString(),
                found.period().kind(),
                found.period().from(),
                found.period().to(),
                found.statistic(),
                found.value(),
                found.isValid(),
                found.counted(),
                found.of(),
                found.lacking(),
                found.standards().stream().map(StandardView::of).toList(),
                found.words());
    }
}
