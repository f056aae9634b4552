package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The value of a row: a number, or as laboratories write that nothing was found (未检出), {@code <0.01} or {@code 0.01L}, the
 * detection limit with the sign of HJ 91.2.
 *
 * @param figure as measured, or the detection limit where {@code undetected}
 * @param fault why it is none, absent for a value
 */
record ReadValue(
        BigDecimal figure, boolean undetected, @Nullable Reason fault) {
    private static final Pattern BELOW_A_LIMIT =
            Pattern.compile("<\\s*(\\d{1,20}(?:\\.\\d{1,20})?)|(\\d{1,20}(?:\\.\\d{1,20})?)\\s*[Ll]");
    /** Without the limit nothing can be counted of it. */
    private static final Pattern NOTHING_FOUND = Pattern.compile("(?i)nd|n\\.d\\.|未检出|<\\s*(?:dl|mdl|检出限)|低于检出限");

    private static final int DIGITS_BEFORE_THE_POINT = 12;
    private static final int DIGITS_BEHIND_THE_POINT = 6;

    static ReadValue of(@Nullable JsonNode node) {
        if (node == null || !node.isNumber() && !node.isTextual()) {
            return faulty(Reason.BAD_VALUE);
        }
        if (node.isTextual()) {
            return below(
                    Normalizer.normalize(node.textValue(), Normalizer.Form.NFKC).strip());
        }
        BigDecimal value = node.decimalValue();
        return isWithin(value, DIGITS_BEHIND_THE_POINT) ? new ReadValue(value, false, null) : faulty(Reason.BAD_VALUE);
    }

    /** Half of the limit is kept, which takes a digit more. */
    private static ReadValue below(String text) {
        Matcher limit = BELOW_A_LIMIT.matcher(text);
        if (!limit.matches()) {
            return faulty(NOTHING_FOUND.matcher(text).matches() ? Reason.DETECTION_LIMIT_MISSING : Reason.BAD_VALUE);
        }
        BigDecimal value = new BigDecimal(limit.group(1) == null ? limit.group(2) : limit.group(1));
        return value.signum() > 0 && isWithin(value, DIGITS_BEHIND_THE_POINT - 1)
                ? new ReadValue(value, true, null)
                : faulty(Reason.BAD_DETECTION_LIMIT);
    }

    private static boolean isWithin(BigDecimal value, int behindThePoint) {
        BigDecimal plain = value.stripTrailingZeros();
        return value.signum() == 0
                || plain.precision() - plain.scale() <= DIGITS_BEFORE_THE_POINT && plain.scale() <= behindThePoint;
    }

    private static ReadValue faulty(Reason reason) {
        return new ReadValue(BigDecimal.ZERO, false, reason);
    }
}
