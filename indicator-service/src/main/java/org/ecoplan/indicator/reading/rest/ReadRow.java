package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Set;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.jspecify.annotations.Nullable;

/** A row of a push as it was read, or the reason why it is none. */
record ReadRow(@Nullable PushedRow row, @Nullable Reason reason) {
    private static final Set<String> FIELDS = Set.of("series", "observedAt", "value", "flag", "correction");
    private static final int LONGEST_CODE = 60;

    static ReadRow of(int place, JsonNode node) {
        ReadValue value = ReadValue.of(node.get("value"));
        Reason reason = reasonAgainst(node, value);
        if (reason != null) {
            return new ReadRow(null, reason);
        }
        Instant observedAt = timeOf(node.get("observedAt"));
        if (observedAt == null) {
            return new ReadRow(null, Reason.BAD_TIME);
        }
        JsonNode flag = node.get("flag");
        return new ReadRow(
                new PushedRow(
                        place,
                        node.get("series").textValue(),
                        observedAt,
                        value.figure(),
                        value.undetected(),
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

    private static @Nullable Reason reasonAgainst(JsonNode node, ReadValue value) {
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
        if (value.fault() != null) {
            return value.fault();
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
