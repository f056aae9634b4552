package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.jspecify.annotations.Nullable;

/** A row of a push as it was read, or the reason why it is none. */
record ReadRow(@Nullable PushedRow row, @Nullable Reason reason) {
    private static final Set<String> FIELDS = Set.of("series", "observedAt", "value", "flag", "correction");
    private static final Pattern BELOW_A_LIMIT = Pattern.compile("[<＜]\\s?(\\d{1,12}(?:\\.\\d{1,5})?)");
    private static final int LONGEST_CODE = 60;
    private static final int DIGITS_BEFORE_THE_POINT = 12;
    private static final int DIGITS_BEHIND_THE_POINT = 6;

    static ReadRow of(int place, JsonNode node) {
        Reason reason = reasonAgainst(node);
        if (reason != null) {
            return new ReadRow(null, reason);
        }
        Instant observedAt = timeOf(node.get("observedAt"));
        if (observedAt == null) {
            return new ReadRow(null, Reason.BAD_TIME);
        }
        JsonNode flag = node.get("flag");
        BigDecimal limit = detectionLimitOf(node.get("value"));
        return new ReadRow(
                new PushedRow(
                        place,
                        node.get("series").textValue(),
                        observedAt,
                        limit == null ? node.get("value").decimalValue() : limit,
                        limit != null,
                        flag == null || flag.isNull() ? null : flag.textValue(),
                        node.path("correction").asBoolean(false)),
                null);
    }

    PushedRow pushed() {
        if (row == null) {
            throw new IllegalStateException("no row: " + reason);
        }
        return row;
    }

    private static @Nullable Reason reasonAgainst(JsonNode node) {
        if (!node.isObject()) {
            return Reason.NOT_A_ROW;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                return Reason.UNKNOWN_FIELD;
            }
        }
        if (!isCode(node.get("series"))) {
            return Reason.BAD_SERIES;
        }
        if (!isValue(node.get("value"))) {
            return Reason.BAD_VALUE;
        }
        if (!isFlag(node.get("flag"))) {
            return Reason.BAD_FLAG;
        }
        JsonNode correction = node.get("correction");
        return correction == null || correction.isBoolean() ? null : Reason.BAD_CORRECTION;
    }

    private static boolean isCode(@Nullable JsonNode node) {
        return node != null
                && node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= LONGEST_CODE
                && node.textValue().indexOf('\0') < 0;
    }

    private static boolean isValue(@Nullable JsonNode node) {
        BigDecimal limit = detectionLimitOf(node);
        if (node == null || !node.isNumber() && limit == null) {
            return false;
        }
        BigDecimal value = limit == null ? node.decimalValue() : limit;
        if (value.signum() == 0) {
            return true;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.precision() - plain.scale() <= DIGITS_BEFORE_THE_POINT && plain.scale() <= DIGITS_BEHIND_THE_POINT;
    }

    /** As laboratories write that nothing was found (未检出), {@code <0.01}; null for everything else. */
    private static @Nullable BigDecimal detectionLimitOf(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            return null;
        }
        Matcher limit = BELOW_A_LIMIT.matcher(node.textValue());
        if (!limit.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(limit.group(1));
        return value.signum() > 0 ? value : null;
    }

    private static boolean isFlag(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || node.isTextual()
                        && node.textValue().length() == 1
                        && node.textValue().charAt(0) >= 'A'
                        && node.textValue().charAt(0) <= 'Z';
    }

    private static @Nullable Instant timeOf(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(node.textValue()).toInstant();
        } catch (DateTimeException notIso) {
            return null;
        }
    }
}
