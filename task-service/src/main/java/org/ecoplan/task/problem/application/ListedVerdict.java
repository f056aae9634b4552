package org.ecoplan.task.problem.application;

import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.problem.domain.ListedProblem;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of a superior's list (逐行结果).
 *
 * @param row 1-based, without the heading
 * @param problem absent where the row is refused or there already
 * @param unitCode of the unit that puts it right, absent likewise
 * @param refusal why the row is refused, with the column as its place
 */
public record ListedVerdict(
        int row,
        String item,
        Kind kind,
        @Nullable ListedProblem problem,
        @Nullable String unitCode,
        @Nullable Refusal refusal) {

    /** The verdict on a row. */
    public enum Kind {
        /** 登记并交办 */
        ASSIGNED,
        /** 登记,时限已过,须另定整改期限后交办 */
        VERIFIED,
        /** 该序号已有问题,未改动 */
        UNCHANGED,
        REFUSED
    }

    static ListedVerdict refused(int row, String item, Refusal refusal) {
        return new ListedVerdict(row, item, Kind.REFUSED, null, null, refusal);
    }
}
