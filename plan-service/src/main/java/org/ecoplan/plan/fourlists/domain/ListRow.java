package org.ecoplan.plan.fourlists.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of one of the four lists; its key tells whether a row of another version is the same one. */
public sealed interface ListRow {

    String key();

    /** 任务清单 */
    record Task(UUID taskId, String ordinal, @Nullable String action, String title) implements ListRow {
        @Override
        public String key() {
            return taskId.toString();
        }
    }

    /** 措施清单: one measure, a sentence of the task */
    record Measure(UUID taskId, String ordinal, String measure) implements ListRow {
        @Override
        public String key() {
            return taskId + " " + measure;
        }
    }

    /** 责任清单: a unit's part in a task; {@code namedAs} are the words of the document */
    record Responsibility(
            UUID taskId,
            String ordinal,
            String unitCode,
            String unitName,
            String role,
            String namedAs,
            boolean inherited)
            implements ListRow {
        @Override
        public String key() {
            return taskId + " " + unitCode + " " + role;
        }
    }

    /** 时限清单: a target or milestone of the year, or one that always holds and has no date */
    record Deadline(
            UUID taskId,
            String ordinal,
            String what,
            @Nullable LocalDate by,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            String quote)
            implements ListRow {
        @Override
        public String key() {
            return taskId + " " + what + " " + by;
        }
    }
}
