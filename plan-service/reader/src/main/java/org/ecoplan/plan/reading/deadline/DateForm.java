package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** 日期写法: how a last day is printed. Each form carries the wording it stands for; the narrower ones come first. */
enum DateForm {
    /** 2025年春节前, 国庆节前: without a year the next one behind the issue; 中秋节前 is not known here. */
    FESTIVAL(
            "前",
            Words.YEAR + "(春节|元旦节?|国庆节?|“?五一”?(?:国际)?(?:劳动节|节)?|劳动节|清明节?|端午节?|中秋节?)(?:假期)?(?:来临|到来)?(?=之?前(?!后)|以前)") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m, years);
            String name = m.group(3).replace("“", "");
            LocalDate eve = year == null ? null : Festivals.eve(name, year);
            boolean over = eve != null && m.group(1) == null && m.group(2) == null && years.isPast(eve);
            if (over && year != null && years.annual() == null) {
                return Objects.requireNonNullElse(Festivals.eve(name, year + 1), UNCLEAR);
            }
            return eve == null || over ? UNCLEAR : eve;
        }
    },
    /** 汛期前, 2025年采暖季来临前: no day. */
    SEASON(
            "前",
            Words.YEAR
                    + "(?:主?汛期|采暖[季期]|供暖[季期]|取暖[季期]|秋冬季|雨季|入冬|入汛|禁渔期|冬季|夏季|春季|秋季|春耕|春播|夏收|秋收|三夏|三秋|高温季节)(?:来临|到来|开始|结束)?(?=之?前(?!后)|以前)") {
        @Override
        LocalDate lastDay(Matcher m, PlanYears years) {
            return UNCLEAR;
        }
    },
    /** 三年内, 半年内; 印发之日起2个月内; a time from any other event is no date. */
    WITHIN("内", "(?<![\\d至到~.近-])([一二两三四五六七八九十]{1,3}|\\d{1,3}|半)(?:个)?(年|季度|月|周|工作日|天|日)(?:时间)?之?内") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            LocalDate issued = years.issued();
            String unit = m.group(2);
            String printed = m.group(1);
            int many = printed.equals("半")
                    ? 6
                    : Character.isDigit(printed.charAt(0))
                            ? Integer.parseInt(printed)
                            : ChineseNumerals.valueOf(printed);
            if (issued == null || unit.equals("工作日")) {
                return UNCLEAR;
            }
            return switch (unit) {
                case "年" -> printed.equals("半") ? issued.plusMonths(6) : issued.plusYears(many);
                case "季度" -> issued.plusMonths(3L * many);
                case "月" -> issued.plusMonths(many);
                case "周" -> issued.plusWeeks(many);
                default -> issued.plusDays(many);
            };
        }
    },
    /** 2024年10月—2025年3月, 2023年10月1日至次年3月31日: ends with the later. */
    MONTHS(
            "月",
            "(\\d{4})年(\\d{1,2})月(?:\\d{1,2}日)?(?:[-—–~至到]{1,2})(?:(\\d{4})年|(次年|翌年))?(\\d{1,2})月(?:(\\d{1,2})日|底)?(?:期间)?") {
        @Override
        LocalDate lastDay(Matcher m, PlanYears years) {
            int first = Integer.parseInt(m.group(1));
            int year = m.group(3) != null ? Integer.parseInt(m.group(3)) : m.group(4) != null ? first + 1 : first;
            int month = Integer.parseInt(m.group(5));
            if (month < 1 || month > 12) {
                return UNCLEAR;
            }
            return m.group(6) == null
                    ? YearMonth.of(year, month).atEndOfMonth()
                    : day(year, month, Integer.parseInt(m.group(6)));
        }
    },
    /** 2025年5—9月, 2026年1至7月: ends with the later. */
    MONTHS_OF_A_YEAR("月", "(\\d{4})年(\\d{1,2})(?:[-—–~]{1,2}|至|到)(\\d{1,2})月(?:份|底|末)?(?:期间)?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int month = Integer.parseInt(m.group(3));
            return month < 1 || month > 12
                    ? null
                    : YearMonth.of(Integer.parseInt(m.group(1)), month).atEndOfMonth();
        }
    },
    /** 2022—2023年秋冬季: ends with March, as the campaigns of the ministry do. */
    WINTER("季", "(\\d{4})年?[-—–~至]{1,2}(\\d{4})年(?:度)?(?:秋冬季|采暖季|供暖季|冬春季)(?:期间)?") {
        @Override
        LocalDate lastDay(Matcher m, PlanYears years) {
            return LocalDate.of(Integer.parseInt(m.group(2)), 3, 31);
        }
    },
    /** 攻坚期间: up to the last day of the campaign that the plan is for. */
    CAMPAIGN("期", "(?<![\\p{IsHan}\\d])(?:秋冬季|冬春季)?(?:大气)?(?:污染)?攻坚(?:行动)?期(?:间|内)") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            return years.shortEnd();
        }
    },
    /** 三年累计新建, 五年完成: the whole period of the plan, where its title prints that. */
    WHOLE_PERIOD(
            "年间期",
            "(?<![\\p{IsHan}\\d])(?:[两三四五]年|(?:规划|计划|实施|行动|方案)期)(?:内|间)?(?=(?:累计|共|总共|合计)?(?:完成|新建|改造|建成|新增|治理|实施|淘汰|整治|建设|营造|培育|创建|累计))") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            return years.planEnd();
        }
    },
    /** 2024年6月30日, 6月30日. */
    DAY("月", Words.YEAR + "(\\d{1,2}|" + Words.MONTH_IN_WORDS + ")月(\\d{1,2}|" + Words.DAY_IN_WORDS + ")[日号]") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int month = number(m.group(3));
            Integer year = year(m, years, month);
            return year == null ? null : day(year, month, number(m.group(4)));
        }
    },
    /** 2024-10-31, 2024.10.31, 2024/10/31. */
    PRINTED_IN_FIGURES("-/.", "(?<![\\d.])(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d.])") {
        @Override
        LocalDate lastDay(Matcher m, PlanYears years) {
            return day(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        }
    },
    /** 2025年9月底, 9月底, 2024年6月, 六月底. */
    MONTH(
            "月",
            Words.YEAR + "(?:(\\d{1,2})月|(" + Words.MONTH_IN_WORDS
                    + ")月(?=底|末|上旬|中旬|下旬|份?前|份?之前|份?以前))(?:份)?(?:月)?(上旬|中旬|下旬|底|末|初)?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int month = number(m.group(3) == null ? m.group(4) : m.group(3));
            Integer year = year(m, years, month);
            if (year == null || month < 1 || month > 12) {
                return null;
            }
            int day = "上旬".equals(m.group(5))
                    ? 10
                    : "中旬".equals(m.group(5)) ? 20 : YearMonth.of(year, month).lengthOfMonth();
            return LocalDate.of(year, month, day);
        }
    },
    /** 本月底. */
    THIS_MONTH("月", "(?<!每)本月(?:月)?(?:底|末)?(?=前|之前|以前|,)") {
        @Override
        LocalDate lastDay(Matcher m, PlanYears years) {
            LocalDate issued = years.issued();
            return issued == null ? UNCLEAR : YearMonth.from(issued).atEndOfMonth();
        }
    },
    /** 2024年上半年, 下半年. */
    HALF_YEAR("半", Words.YEAR + "([上下])半年") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m, years);
            return year == null
                    ? null
                    : "上".equals(m.group(3)) ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
    },
    /** 2024年第三季度末, 一季度. */
    QUARTER("季", Words.YEAR + "第?([一二三四1-4])季度(?:底|末)?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = year(m, years);
            return year == null
                    ? null
                    : YearMonth.of(year, number(m.group(3)) * 3).atEndOfMonth();
        }
    },
    /** 2024年底, 2024年年末, 2025年, 二〇二五年底; 2030年前 ends with the year before. */
    YEAR("年", "(?:\\d{4}年?[-—–~至]{1,2})?" + Words.PRINTED_YEAR + "年(?!年?度|代)(?:年?[底末终]|(?:年)?内|((?=之?前|以前)))?") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int year = Words.year(m.group(1));
            int last = m.group(2) == null ? year : year - 1;
            return year < 1949 || year > 2100 ? null : LocalDate.of(last, 12, 31);
        }
    },
    /** 2024 of 2024、2025年: the word 年 stands behind the last. */
    LISTED_YEAR("年", "(\\d{4})(?=[、和及与](?:\\d{4}[、和及与]){0,3}\\d{4}年)") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int year = Integer.parseInt(m.group(1));
            return year < 1949 || year > 2100 ? null : LocalDate.of(year, 12, 31);
        }
    },
    /** 年底, 今年年底, 次年年底, 年内. */
    YEAR_END(
            "底年",
            "(" + Words.RELATIVE
                    + ")?(?:年底|(?<=今年|本年|当年|明年|次年|翌年|来年|年度|一年)底|年末|年终|年内)(?=前|以前|之前|,|完成|基本|全面|全部|实现|建成|达到|各|培育|新增|累计|新建)|(?<![\\p{IsHan}\\d])年内(?=\\p{IsHan}{2})|(?<![\\p{IsHan}\\d、和])全年(?=\\p{IsHan}{2})(?!(?:优良|平均|空气|有效|达标|抽))") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = Words.year(null, m.group(1), years);
            return year == null ? null : LocalDate.of(year, 12, 31);
        }
    },
    /** 今年完成10个村,明年完成12个村. */
    THIS_YEAR(
            "年",
            "(?<![\\p{IsHan}\\d])(今年|明年|次年|来年)(?=[,]|(?:要|应|计划|力争|确保|再|全面|基本|全部)*(?:完成|新建|建成|建设|治理|整治|改造|淘汰|达到|实现|新增|创建|培育|启动|开工|累计|投入|安排))") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            Integer year = Words.year(null, m.group(1), years);
            return year == null ? null : LocalDate.of(year, 12, 31);
        }
    },
    /** 「十四五」期间. */
    FIVE_YEARS("五", "[“「\"]?十([一二三四五六七八九]?)五[”」\"]?(?:规划)?(?:期间|时期|期末|末期|末)") {
        @Override
        @Nullable
        LocalDate lastDay(Matcher m, PlanYears years) {
            int plan = m.group(1).isEmpty() ? 10 : 10 + ChineseNumerals.valueOf(m.group(1));
            return LocalDate.of(2025 + (plan - 14) * 5, 12, 31);
        }
    };

    /** Stands for a limit whose last day the text does not give. */
    static final LocalDate UNCLEAR = LocalDate.MIN;

    final Pattern pattern;
    private final String marks;

    /** @param marks characters of which each printed date of the form has one */
    DateForm(String marks, String wording) {
        this.marks = marks;
        this.pattern = Pattern.compile(wording);
    }

    /** Whether a stretch of text can hold the form at all. */
    boolean mayStandIn(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The last day of the printed date, UNCLEAR where it is a limit without one, null where the date is none. */
    abstract @Nullable LocalDate lastDay(Matcher matcher, PlanYears years);

    /** The pieces of wording that the forms share. */
    private static final class Words {

        static final String PRINTED_YEAR = "(\\d{4}|二[〇○零0Oo][〇○零0Oo一二三四五六七八九]{2})";
        static final String RELATIVE = "今年|本年度?|当年|明年|次年|翌年|来年|下一年";
        /** Groups 1 and 2. */
        static final String YEAR = "(?:" + PRINTED_YEAR + "年|(" + RELATIVE + "))?";

        static final String MONTH_IN_WORDS = "十[一二]?|[一二三四五六七八九]";
        static final String DAY_IN_WORDS = "二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九]";

        private Words() {}

        static int year(String printed) {
            int year = 0;
            for (int i = 0; i < printed.length(); i++) {
                char c = printed.charAt(i);
                int digit = Character.isDigit(c)
                        ? c - '0'
                        : "〇○零Oo".indexOf(c) >= 0 ? 0 : ChineseNumerals.valueOf(String.valueOf(c));
                year = year * 10 + digit;
            }
            return year;
        }

        static @Nullable Integer year(@Nullable String printed, @Nullable String relative, PlanYears years) {
            if (printed != null) {
                return year(printed);
            }
            if (relative == null) {
                return years.unprinted();
            }
            Integer base = "次翌".indexOf(relative.charAt(0)) >= 0 ? years.unprinted() : years.thisYear();
            boolean next = "次翌明来下".indexOf(relative.charAt(0)) >= 0;
            return base == null ? null : Integer.valueOf(next ? base + 1 : base);
        }
    }

    private static @Nullable Integer year(Matcher m, PlanYears years) {
        return Words.year(m.group(1), m.group(2), years);
    }

    /** The year of a month: 2月底前 of a campaign from October to March is that of its end. */
    private static @Nullable Integer year(Matcher m, PlanYears years, int month) {
        Integer year = year(m, years);
        boolean printed = m.group(1) != null || m.group(2) != null;
        return year == null || printed ? year : Integer.valueOf(years.yearOf(month, year));
    }

    private static int number(String printed) {
        return Character.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : ChineseNumerals.valueOf(printed);
    }

    /** 2月30日 is a slip that only a person can put right. */
    private static LocalDate day(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : UNCLEAR;
    }
}
