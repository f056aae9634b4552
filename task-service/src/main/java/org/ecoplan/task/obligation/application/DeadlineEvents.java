package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Tells others of deadlines that were moved; part of the running transaction. */
public interface DeadlineEvents {

    /** @param reason why, for people */
    Uni<Void> moved(List<MovedDeadline> moved, Cause cause, String reason, Instant at);

    /** Why a deadline is another one. */
    enum Cause {
        /** 延期获准 */
        EXTENSION,
        /** 中止期满或提前恢复 */
        SUSPENSION,
        /** 工作日历公布或更正 */
        CALENDAR,
        /** 方案修订 */
        REVISION,
        /** 印发日期更正 */
        CORRECTION
    }
}
