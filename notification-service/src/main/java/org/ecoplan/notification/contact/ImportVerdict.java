package org.ecoplan.notification.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param row 1-based, without the heading
 * @param code why it was refused
 * @param title the same in words
 * @param column the cell that is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportVerdict(
        int row,
        Kind verdict,
        @Nullable String code,
        @Nullable String title,
        @Nullable String column) {

    /** What was done, or would be done. */
    public enum Kind {
        ENTERED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static ImportVerdict of(int row, Kind verdict) {
        return new ImportVerdict(row, verdict, null, null, null);
    }

    static ImportVerdict refused(int row, String code, String title, String column) {
        return new ImportVerdict(row, Kind.REFUSED, code, title, column);
    }
}
