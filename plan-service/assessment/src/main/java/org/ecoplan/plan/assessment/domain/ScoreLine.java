package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score sheet: what went in, by which formula, what came out.
 *
 * @param item code of the item
 * @param state whether it was scored, and why not
 * @param inputs the figures that went in
 * @param missing codes of the inputs that the unit has no figure for
 * @param formula as the scheme has it
 * @param raw what the formula gave, before limits and rounding; null where it was not computed
 * @param result points given, taken or added, within the limits of the item, rounded
 * @param reason why the formula gave nothing, in Chinese; empty where it did
 */
public record ScoreLine(
        String item,
        State state,
        SortedMap<String, BigDecimal> inputs,
        List<String> missing,
        String formula,
        @Nullable BigDecimal raw,
        BigDecimal result,
        String reason) {

    public enum State {
        SCORED,
        /** A figure is missing and the line gives nothing for it. */
        MISSING,
        /** It does not apply to this unit. */
        LEFT_OUT,
        /** A figure is missing without which nothing may be said. */
        OPEN,
        /** The formula has no value for these figures, such as a division by zero. */
        FAILED
    }
}
