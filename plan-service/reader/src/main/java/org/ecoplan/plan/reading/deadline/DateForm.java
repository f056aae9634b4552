package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** 日期写法: how a last day is printed. Each form carries the wording it stands for. */
enum DateForm {
    /** 2024年6月30日, 6月30日. */
    DAY("(?:(\\d{4})年|(今年|本年度?|当年|明年))?(\\d{1,2})月(\\d{1,2})[日号]") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m.group(1), m.group(2), years);
            return year == null ? null : day(year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
        }
    },
    /** 2025年9月底, 9月底, 2024年6月. */
    MONTH("(?:(\\d{4})年|(今年|本年度?|当年|明年))?(\\d{1,2})月(?:份)?(上旬|中旬|下旬|底|末|初)?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m.group(1), m.group(2), years);
            int month = Integer.parseInt(m.group(3));
            if (year == null || month < 1 || month > 12) {
                return null;
            }
            int day = "上旬".equals(m.group(4))
                    ? 10
                    : "中旬".equals(m.group(4)) ? 20 : YearMonth.of(year, month).lengthOfMonth();
            return LocalDate.of(year, month, day);
        }
    },
    /** 2024年上半年, 下半年. */
    HALF_YEAR("(?:(\\d{4})年|(今年|本年度?|当年|明年))?([上下])半年") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m.group(1), m.group(2), years);
            return year == null
                    ? null
                    : "上".equals(m.group(3)) ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
    },
    /** 2024年第三季度末, 一季度. */
    QUARTER("(?:(\\d{4})年|(今年|本年度?|当年|明年))?第?([一二三四1-4])季度(?:底|末)?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m.group(1), m.group(2), years);
            String printed = m.group(3);
            int quarter =
                    Character.isDigit(printed.charAt(0)) ? printed.charAt(0) - '0' : ChineseNumerals.valueOf(printed);
            return year == null ? null : YearMonth.of(year, quarter * 3).atEndOfMonth();
        }
    },
    /** 2024年底, 2024年年末, 2025年. */
    YEAR("(?:\\d{4}年?[-—–~至]{1,2})?(\\d{4})年(?!年?度|代)(?:年?[底末终]|(?:年)?内)?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int year = Integer.parseInt(m.group(1));
            return year < 1949 || year > 2100 ? null : LocalDate.of(year, 12, 31);
        }
    },
    /** 年底, 今年年底, 年内. */
    YEAR_END("(今年|本年度?|当年|明年)?(?:年?底|年末|年终|年内)(?=前|以前|之前|,|完成|基本|全面|全部|实现|建成|达到)") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(null, m.group(1), years);
            return year == null ? null : LocalDate.of(year, 12, 31);
        }
    },
    /** 「十四五」期间. */
    FIVE_YEARS("[“「\"]?十([一二三四五六七八九]?)五[”」\"]?(?:规划)?(?:期间|时期|期末|末期|末)") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int plan = m.group(1).isEmpty() ? 10 : 10 + ChineseNumerals.valueOf(m.group(1));
            return LocalDate.of(2025 + (plan - 14) * 5, 12, 31);
        }
    };

    final Pattern pattern;

    DateForm(String wording) {
        pattern = Pattern.compile(wording);
    }

    /** The last day of the printed date, null where the year is not known or the date is none. */
    abstract @Nullable LocalDate lastDay(Matcher matcher, PlanYears years);

    private static @Nullable Integer year(@Nullable String printed, @Nullable String relative, PlanYears years) {
        if (printed != null) {
            return Integer.valueOf(printed);
        }
        Integer current = years.unprinted();
        return current == null ? null : "明年".equals(relative) ? Integer.valueOf(current + 1) : current;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }
}
