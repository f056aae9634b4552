package org.ecoplan.plan.directory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.directory.application.ImportingUnits.Imported;
import org.ecoplan.plan.directory.application.UnitVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a table of units did or, in a dry run, would do (导入结果).
 *
 * @param stored whether anything was changed
 * @param appointed how many holders of posts are new
 */
public record UnitImportView(
        String organisation,
        boolean stored,
        long created,
        long changed,
        long unchanged,
        long refused,
        int appointed,
        List<Row> rows) {

    /**
     * 逐行结果.
     *
     * @param row 1-based, without the heading
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int row,
            String code,
            UnitVerdict.Kind verdict,
            int appointed,
            @Nullable Fault fault) {
        static Row of(UnitVerdict verdict) {
            return new Row(
                    verdict.row(), verdict.code(), verdict.kind(), verdict.appointed(), Fault.of(verdict.refusal()));
        }
    }

    /** Why a row is refused, and where. */
    public record Fault(String pointer, String code, String title) {
        static @Nullable Fault of(@Nullable Refusal refusal) {
            return refusal == null ? null : new Fault(refusal.pointer(), refusal.code(), refusal.title());
        }
    }

    static UnitImportView of(Imported imported) {
        List<UnitVerdict> rows = imported.rows();
        return new UnitImportView(
                imported.organisation(),
                imported.stored(),
                count(rows, UnitVerdict.Kind.CREATED),
                count(rows, UnitVerdict.Kind.CHANGED),
                count(rows, UnitVerdict.Kind.UNCHANGED),
                count(rows, UnitVerdict.Kind.REFUSED),
                rows.stream().mapToInt(UnitVerdict::appointed).sum(),
                rows.stream().map(Row::of).toList());
    }

    private static long count(List<UnitVerdict> rows, UnitVerdict.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }
}
