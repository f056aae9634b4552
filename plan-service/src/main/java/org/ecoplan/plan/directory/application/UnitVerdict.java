package org.ecoplan.plan.directory.application;

import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of a table of units (逐行结果).
 *
 * @param row 1-based, without the heading
 * @param appointed how many holders of posts are new
 * @param refusal why the row is refused, with the column as its place; absent for any other verdict
 */
public record UnitVerdict(
        int row,
        String code,
        Kind kind,
        int appointed,
        @Nullable Refusal refusal) {

    boolean isAChange() {
        return kind == Kind.CREATED || kind == Kind.CHANGED || appointed > 0;
    }

    /** The verdict on a row. */
    public enum Kind {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
