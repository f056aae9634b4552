package org.ecoplan.notification.contact;

import org.ecoplan.kit.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of an imported table, as it was typed but for what cannot be seen.
 *
 * @param number 1-based, without the heading
 * @param mobile absent: it stays as it is
 * @param email absent: it stays as it is
 */
public record ImportedRow(
        int number,
        String unitCode,
        String post,
        @Nullable String mobile,
        @Nullable String email) {

    static ImportedRow of(TableRow row) {
        return new ImportedRow(
                row.number(),
                row.get("unitCode"),
                row.get("post"),
                row.get("mobile").isEmpty() ? null : MobileNumbers.normalised(row.get("mobile")),
                row.get("email").isEmpty() ? null : row.get("email").replaceAll("[\\p{Cf}\\p{Z}]", ""));
    }

    /** Without the addresses. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
