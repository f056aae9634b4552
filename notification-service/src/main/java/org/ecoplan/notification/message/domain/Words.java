package org.ecoplan.notification.message.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The figures and names of events in words for people in the field. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ChinaTime.ZONE);
    private static final String CUT = "…";

    private Words() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A day that may still change, for its year's calendar is not known, says so (暂定). */
    static String day(LocalDate date, boolean provisional) {
        return provisional ? bracketed(day(date), "暂定") : day(date);
    }

    /** A day that is over says so. */
    static String dayOrPast(LocalDate date, LocalDate today) {
        return date.isBefore(today) ? bracketed(day(date), "已过") : day(date);
    }

    /** A text of somebody's for the middle of a sentence: without its own full stop. */
    static String withoutStop(String text) {
        return text.strip().replaceFirst("[。．.；;]+$", "");
    }

    /** What is asked for by a day: {@code 请于…前签收}; of a day that is over, that it is. */
    static String asked(String act, LocalDate by, boolean provisional, LocalDate today) {
        return by.isBefore(today) ? act + "期限已于" + day(by) + "到期，请尽快" + act : "请于" + day(by, provisional) + "前" + act;
    }

    /** How long a day is over, on that day itself that it is today. */
    static String over(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        return days > 0 ? "已逾期" + days + "天" : "今天到期";
    }

    /** {@code 将于…到期，还有7天}; of a day that is over, that it is. */
    static String coming(LocalDate deadline, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, deadline);
        return left < 0
                ? "已于" + day(deadline) + "到期"
                : "将于" + day(deadline) + "到期，" + (left == 0 ? "就是今天" : "还有" + left + "天");
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 2024年第四季度}, {@code 2024年5月}. */
    static String period(String period) {
        ReportingPeriod parsed = ReportingPeriod.parse(period);
        return parsed.year() + "年"
                + switch (parsed.length()) {
                    case MONTH -> parsed.number() + "月";
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

    /** What stands within quotation marks has inner ones (GB/T 15834-2011, 4.8: 外双内单). */
    static String quoted(String text) {
        return text.strip().replace('“', '‘').replace('”', '’');
    }

    /** Name of a task with its number, which the name itself may begin with: 「(一)水环境」, 「3.加强执法」, 「64.总结」. */
    static String numbered(String ordinal, String title) {
        String number = ordinal.strip();
        String name = title.strip();
        if (number.isEmpty() || name.startsWith(number) && startsWithNoDigit(name.substring(number.length()))) {
            return name;
        }
        return number.chars().allMatch(Character::isDigit) ? number + "." + name : number + name;
    }

    /** {@code 任务“…”中“…”}; a point in the words of its task is named once. */
    static String matter(String title, String what, int longestTitle, int longestWhat) {
        String task = quoted(title);
        String point = quoted(what);
        if (task.equals(point)) {
            return "任务“" + cut(task, longestTitle + longestWhat) + "”";
        }
        return "任务“" + cut(task, longestTitle) + "”中“" + cut(point, longestWhat) + "”";
    }

    /** {@code 《…》}, empty when the title is not known. */
    public static String plan(@Nullable String title, int longest) {
        return title == null || title.isBlank() ? "" : "《" + cut(title.strip(), longest) + "》";
    }

    /** An organisation's name as a signature, which has no brackets. */
    public static String signature(String name, int longest) {
        return cut(name.replaceAll("[^\\p{L}\\p{N}]", ""), longest);
    }

    /** {@code 登录系统(https://…)} with Chinese brackets. */
    public static String bracketed(String text, String more) {
        return text + "（" + more + "）";
    }

    /** At most that many UTF-16 code units, a cut end marked by …; no surrogate pair is parted. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean startsWithNoDigit(String rest) {
        return rest.isEmpty() || !Character.isDigit(rest.charAt(0));
    }
}
