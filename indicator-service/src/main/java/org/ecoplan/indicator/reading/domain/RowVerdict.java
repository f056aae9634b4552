package org.ecoplan.indicator.reading.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a push.
 *
 * @param reason only with {@link Kind#REFUSED}
 */
public record RowVerdict(int row, Kind kind, @Nullable Reason reason) {

    public enum Kind {
        ACCEPTED,
        /** Known already with this value; nothing changed. */
        DUPLICATE,
        /** Known with another value or flag, which is kept as superseded. */
        REVISED,
        REFUSED
    }

    /** Why a row is refused. */
    public enum Reason {
        /** Not there, or another organisation's. */
        UNKNOWN_SERIES("序列不存在"),
        FUTURE_DATED("观测时间晚于当前时间"),
        TOO_OLD("观测时间早于 1970 年");

        private final String title;

        Reason(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static RowVerdict of(int row, Kind kind) {
        return new RowVerdict(row, kind, null);
    }
}
