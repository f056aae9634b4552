package org.ecoplan.indicator.evaluation.domain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standard as it is in force for a time (标准版本).
 *
 * @param number such as {@code GB 3095-2026}
 * @param title as it is printed on it
 * @param phase where one number holds different figures one after the other, such as 过渡阶段
 * @param validFrom the first day of observation that it decides
 * @param validTo the last one, absent while nothing replaces it
 * @param clause where in it the figures stand
 * @param remark what one has to know of it: what was not checked against the printed text, what the version does without
 */
public record StandardVersion(
        String number,
        String title,
        @Nullable String phase,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String clause,
        @Nullable String remark) {

    public StandardVersion {
        requireNonNull(number);
        requireNonNull(title);
        requireNonNull(validFrom);
        requireNonNull(clause);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(number + " ends before it begins");
        }
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Number and phase, as one says it. */
    public String words() {
        return phase == null ? number : number + "(" + phase + ")";
    }
}
