package org.ecoplan.task.problem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.problem.application.ImportingProblems.Imported;
import org.ecoplan.task.problem.application.ListedVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a superior's list did or, in a dry run, would do (导入结果).
 *
 * @param stored whether anything was changed
 * @param assigned rows that are recorded and assigned
 * @param verified rows that are recorded and whose last day is over: another one is set with their assignment
 * @param unchanged rows whose number on the list has a problem already
 */
public record ProblemImportView(
        String list,
        boolean stored,
        long assigned,
        long verified,
        long unchanged,
        long refused,
        List<ProblemImportRow> rows) {

    static ProblemImportView of(Imported imported) {
        List<ListedVerdict> rows = imported.rows();
        return new ProblemImportView(
                imported.list(),
                imported.stored(),
                count(rows, ListedVerdict.Kind.ASSIGNED),
                count(rows, ListedVerdict.Kind.VERIFIED),
                count(rows, ListedVerdict.Kind.UNCHANGED),
                count(rows, ListedVerdict.Kind.REFUSED),
                rows.stream().map(ProblemImportRow::of).toList());
    }

    private static long count(List<ListedVerdict> rows, ListedVerdict.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /**
     * 逐行结果.
     *
     * @param row 1-based, without the heading
     * @param verdict ASSIGNED 登记并交办, VERIFIED 登记,时限已过待交办, UNCHANGED 已有,未改动, REFUSED 有误
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemImportRow(
            int row,
            String item,
            ListedVerdict.Kind verdict,
            @Nullable String unit,
            @Nullable ProblemImportFault fault) {
        static ProblemImportRow of(ListedVerdict verdict) {
            return new ProblemImportRow(
                    verdict.row(),
                    verdict.item(),
                    verdict.kind(),
                    verdict.unitCode(),
                    verdict.refusal() == null ? null : ProblemImportFault.of(verdict.refusal()));
        }
    }

    /** Why a row is refused, and where. */
    public record ProblemImportFault(String pointer, String code, String title) {
        static ProblemImportFault of(Refusal refusal) {
            return new ProblemImportFault(refusal.pointer(), refusal.code(), refusal.title());
        }
    }
}
