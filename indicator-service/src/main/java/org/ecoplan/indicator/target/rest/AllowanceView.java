package org.ecoplan.indicator.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.indicator.evaluation.application.AllowingForTheRest.Allowance;
import org.ecoplan.indicator.target.application.AskingWhatRemains.Rest;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of the period may be so that a target is still met (剩余允许浓度、剩余天数、剩余允许量).
 *
 * @param today first day of the rest
 * @param period the one that decides, absent where none runs
 * @param counted days or months that count so far, with their {@code mean}
 * @param remaining days or months that are left (剩余天数), all taken to be valid
 * @param reachable whether any mean keeps the target
 * @param level the greatest mean of the rest, or the least where more is better (剩余浓度); absent where none keeps it
 * @param mayFail of a target that counts days, sections or pollutants instead of {@code level}: how many of the remaining may
 *     fail (剩余天数), negative where so many that fail now must not; {@code mean} is then the figure so far
 * @param left of a count or a rate that stands as it was reported last ({@code mean}): how much more may come, or is still missing
 *     where more is better; negative where it is passed already
 * @param reason why nothing can be said, absent where it is
 * @param words the arithmetic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllowanceView(
        UUID targetId,
        LocalDate today,
        @Nullable String period,
        @Nullable Integer counted,
        @Nullable BigDecimal mean,
        @Nullable Integer remaining,
        @Nullable Boolean reachable,
        @Nullable BigDecimal level,
        @Nullable Integer mayFail,
        @Nullable BigDecimal left,
        @Nullable String reason,
        @Nullable String words) {

    static AllowanceView of(Rest rest) {
        Allowance allowance = rest.allowance();
        return allowance == null
                ? new AllowanceView(
                        rest.targetId(),
                        rest.today(),
                        rest.period(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        rest.reason(),
                        null)
                : new AllowanceView(
                        rest.targetId(),
                        rest.today(),
                        rest.period(),
                        allowance.counted(),
                        allowance.mean(),
                        allowance.remaining(),
                        allowance.level() != null || allowance.mayFail() != null || allowance.left() != null,
                        allowance.level(),
                        allowance.mayFail(),
                        allowance.left(),
                        null,
                        allowance.words());
    }
}
