package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version of a standard as the API shows it.
 *
 * @param validTo last day of observation that it decides, absent while nothing replaces it
 * @param clause where in it the figures stand
 * @param remark what one has to know of it: what was not checked against the print, what the version does without
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandardView(
        String number,
        String title,
        @Nullable String phase,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String clause,
        @Nullable String remark) {

    static StandardView of(StandardVersion version) {
        return new StandardView(
                version.number(),
                version.title(),
                version.phase(),
                version.validFrom(),
                version.validTo(),
                version.clause(),
                version.remark());
    }
}
