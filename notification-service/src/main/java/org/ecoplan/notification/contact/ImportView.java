package org.ecoplan.notification.contact;

import java.util.List;

/**
 * What became of a table of contacts.
 *
 * @param stored whether it was stored; a dry run only tells what would be
 */
public record ImportView(
        boolean stored, int entered, int changed, int unchanged, int refused, List<ImportVerdict> rows) {

    static ImportView of(boolean stored, List<ImportVerdict> rows) {
        return new ImportView(
                stored,
                count(rows, ImportVerdict.Kind.ENTERED),
                count(rows, ImportVerdict.Kind.CHANGED),
                count(rows, ImportVerdict.Kind.UNCHANGED),
                count(rows, ImportVerdict.Kind.REFUSED),
                rows);
    }

    private static int count(List<ImportVerdict> rows, ImportVerdict.Kind kind) {
        return (int) rows.stream().filter(row -> row.verdict() == kind).count();
    }
}
