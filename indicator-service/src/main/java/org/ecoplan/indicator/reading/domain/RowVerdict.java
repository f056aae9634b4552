package org.ecoplan.indicator.reading.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a push.
 *
 * @param reason always with {@link Kind#REFUSED}; with the others where there is something to know
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

    /** Why a row is refused, or what is special about one that is not. */
    public enum Reason {
        NOT_A_ROW("", "须为含有序列、观测时间和监测值的一行"),
        UNKNOWN_FIELD("", "含有未定义的字段"),
        BAD_SERIES("series", "序列须为 1 至 60 个字符的文字"),
        BAD_TIME("observedAt", "观测时间须为带时区的 ISO 8601 时间"),
        BAD_VALUE("value", "监测值须为数字,整数最多 12 位,小数最多 6 位;浓度未检出的写作“<检出限”或“检出限L”"),
        BAD_DETECTION_LIMIT("value", "检出限须大于 0,整数最多 12 位,小数最多 5 位"),
        /** As where only 未检出 or ND is written. */
        DETECTION_LIMIT_MISSING("value", "未检出的须写明检出限,如“<0.01”或“0.01L”,以便按检出限的一半统计"),
        /** Of a rate or a count there is no detection limit. */
        NOT_A_CONCENTRATION("value", "本序列的计量单位不是浓度,没有检出限;“<检出限”“检出限L”只用于浓度"),
        /** As where a comma stands for the decimal point. */
        TOO_MANY_CELLS("value", "单元格多于表头,小数点须为半角的点"),
        BAD_FLAG("flag", "数据标记须为一个大写字母"),
        BAD_CORRECTION("correction", "更正标志须为 true 或 false"),
        /** Not there, or another organisation's. */
        UNKNOWN_SERIES("series", "序列不存在"),
        /** Its figures count days, sections or pollutants at places. */
        COMPOSED_SERIES("series", "本序列由点位或断面的数据统计得出,不接收上报"),
        FUTURE_DATED("observedAt", "观测时间晚于当前时间"),
        TOO_OLD("observedAt", "观测时间早于 1981 年,应为采集设备时钟未校准"),
        /** A code for "no value", or a value that cannot be. */
        OUT_OF_RANGE("value", "监测值为缺测代码或超出可能范围"),
        /** Kept with flag D, judges nothing. */
        BELOW_RANGE("value", "监测值略低于可能范围,已按仪器异常(D)保存,不参与判定"),
        /** Kept, judges nothing. */
        PLAN_CLOSED("", "所属方案已结束,数据已保存,不参与判定"),
        /** Kept, judges nothing; the rules of the series say why. */
        NOT_JUDGED("", "本序列没有可以监测数据判定的目标,数据已保存,不参与判定"),
        /** A later row of the same push has the same series and time; that one counts. */
        REPEATED_IN_PUSH("", "同一次上报中另有序列和时间相同的后一行,以后一行为准"),
        /** The value was corrected since; a late repetition does not undo that. */
        SUPERSEDED_VALUE("value", "该值此前已被更正,更正后的值不变;确需改回的,该行另加 correction: true");

        private final String field;
        private final String title;

        Reason(String field, String title) {
            this.field = field;
            this.title = title;
        }

        /** The field of the row that it is about; empty for the whole row. */
        public String field() {
            return field;
        }

        public String title() {
            return title;
        }
    }

    public static RowVerdict refused(int row, Reason reason) {
        return new RowVerdict(row, Kind.REFUSED, reason);
    }

    static RowVerdict duplicate(int row, Reason reason) {
        return new RowVerdict(row, Kind.DUPLICATE, reason);
    }
}
