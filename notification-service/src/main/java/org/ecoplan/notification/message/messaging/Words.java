package org.ecoplan.notification.message.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The figures of events in words for people in the field. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ChinaTime.ZONE);

    private Words() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String dayOr(@Nullable LocalDate date, String otherwise) {
        return date == null ? otherwise : day(date);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 2024年第四季度}. */
    static String period(String period) {
        ReportingPeriod parsed = ReportingPeriod.parse(period);
        return parsed.year() + "年"
                + switch (parsed.length()) {
                    case QUARTER -> "第" + "一二三四".charAt(parsed.number() - 1) + "季度";
                    case HALF_YEAR -> parsed.number() == 1 ? "上半年" : "下半年";
                    case YEAR -> "度";
                };
    }

    static String role(String role) {
        return switch (role) {
            case "LEAD" -> "牵头单位";
            case "RESPONSIBLE" -> "责任单位";
            case "PARTICIPATING" -> "配合单位";
            case "IMPLEMENTING" -> "实施单位";
            default -> "承担单位";
        };
    }

    static String amount(BigDecimal value, @Nullable String unit) {
        return value.toPlainString() + (unit == null ? "" : unit);
    }

    /** {@code 不低于70%}. */
    static String limit(String comparator, BigDecimal limit, @Nullable String unit) {
        String amount = amount(limit, unit);
        return switch (Comparator.valueOf(comparator)) {
            case GE -> "不低于" + amount;
            case GT -> "高于" + amount;
            case LE -> "不高于" + amount;
            case LT -> "低于" + amount;
            case EQ -> "等于" + amount;
            case ABOUT -> amount + "左右";
            case RANK_LE -> "进入前" + amount;
            case INCREASE_GE -> "增加不少于" + amount;
            case DECREASE_GE -> "下降不少于" + amount;
            case GROWTH_GE -> "年均增长不低于" + amount;
            case ZERO -> "不得出现";
            case BETWEEN, QUALITATIVE, SUPERIOR -> amount;
        };
    }
}
