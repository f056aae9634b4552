package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.ecoplan.plan.reading.text.CleanText;
import org.jspecify.annotations.Nullable;

/** 计划期: from the years of the title, else from the issue date and a printed 有效期. */
record PlanPeriod(@Nullable LocalDate start, @Nullable LocalDate end) {

    private static final Pattern RANGE = Pattern.compile("(\\d{4})年?[-—–~至]{1,2}(\\d{4})年?");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)(\\d{4})年度?(?![-—–~至]|\\d{1,2}月)");
    private static final Pattern VALID_UNTIL =
            Pattern.compile("有效期(?:限)?(?:自[^,。]{2,14})?(?:至|到)(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern PREFACE_YEAR = Pattern.compile("(?:^|\n)(\\d{4})年是");
    /** 为做好2026年大气污染防治工作: the year of a plan whose title prints none. */
    private static final Pattern WORK_OF_YEAR = Pattern.compile(
            "(?:做好|抓好|打好|推进|完成|开展|组织|实施|部署|落实)(?:我|全|本)?[省市州县区旗乡镇]?(20\\d\\d)年度?(?![底末前初]|[-—–~至]|\\d|来|以来)[^,。]{2,40}(?:工作|任务|目标|攻坚战|行动)");
    /** 2018年全区PM2.5浓度下降到…: the year of the goals of a text whose title is lost. */
    private static final Pattern GOALS_OF_YEAR =
            Pattern.compile("目标\\n(20\\d\\d)年(?!年?底|末|前|[-—–~至]),?(?:[全我本][省市州县区旗乡镇]|\\p{IsHan}{2,4}[省市州县区])");
    /** 实施期限为2022年7月至2025年12月. */
    private static final Pattern RUNS = Pattern.compile(
            "(?:实施期|规划期|计划期|实施时间|工作期|行动期|期限)(?:限)?(?:为|是|:)?(\\d{4})年(?:(\\d{1,2})月)?(?:至|到|[-—–~]{1,2})(\\d{4})年(?:(\\d{1,2})月)?");

    /** 从2025年6月23日至9月30日,在全县开展; 攻坚时间 2024年10月1日至2025年3月31日. */
    private static final Pattern CAMPAIGN = Pattern.compile(
            "(?:(?:攻坚|整治|行动|实施|工作|活动|专项|治理)(?:时间|期限|时限|周期|期(?=为|是|:))\\n"
                    + "?(?:为|是|:)?|(?:从|自))(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(?:起|开始)?(?:至|到|[-—–~]{1,2})(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日|底)?");

    /** 2026年夏季(5月1日至9月30日). */
    private static final Pattern NAMED_SEASON = Pattern.compile(
            "(20\\d\\d)年(?:夏季|夏秋季|春夏季|汛期|春季|秋季|春夏|夏秋)\\((?:从|自)?(\\d{1,2})月(?:(\\d{1,2})日)?(?:起|开始)?(?:至|到|[-—–~]{1,2})(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日|底)?\\)");

    /** 秋冬季(2024年10月1日至2025年3月31日) of a plan whose title names the season. */
    private static final Pattern SEASON = Pattern.compile(
            "(?:秋冬季|冬春季|采暖[季期]|供暖[季期]|取暖[季期]|攻坚期|今冬明春)(?:攻坚期|期间)?(?:为|是|指|:|\\()(?:从|自)?(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(?:起|开始)?(?:至|到|[-—–~]{1,2})(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日|底)?");

    /** 2024—2025年秋冬季: October to March, as the campaigns of the ministry run; a heating season begins where it does. */
    private static final Pattern SEASON_TITLE =
            Pattern.compile("(\\d{4})年?[-—–~至]{1,2}(\\d{4})年?(?:度|全[省市县区])?(?:(秋冬季|冬春季|今冬明春)|采暖[季期]|供暖[季期]|取暖[季期])");

    private static final Pattern STAGE = Pattern.compile(
            "阶段[:。]?\\((\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(?:(?:起|开始)?(?:至|到|[-—–~]{1,2})(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日|底)?)?\\)");

    private static final Pattern IN_FORCE_FROM = Pattern.compile("自(\\d{4})年(\\d{1,2})月(\\d{1,2})日起(?:施行|实施|执行)");
    /** 20XX年: a page of a download site hides the year. */
    private static final Pattern MASKED_YEAR = Pattern.compile("(?:20|二〇)?[XxX×*]{2,4}年");

    private static final Pattern SEVERAL_YEARS = Pattern.compile("[两二三四五]年");
    private static final Pattern FIVE_YEARS = Pattern.compile("[“\"]十([一二三四五六七八九])五[”\"]");
    private static final int END_REGION = 1500;
    private static final int PREFACE = 800;

    static PlanPeriod of(CleanText text, @Nullable String title, int bodyStart, @Nullable LocalDate issued) {
        PlanPeriod campaign = campaign(text, bodyStart);
        if (campaign != null) {
            return campaign;
        }
        PlanPeriod season = title == null ? null : season(text, title, bodyStart, issued);
        if (season != null) {
            return season;
        }
        if (title != null) {
            Matcher range = RANGE.matcher(title);
            if (range.find()) {
                return new PlanPeriod(firstDay(range.group(1)), lastDay(range.group(2)));
            }
        }
        Integer annual = annualYear(text, title, bodyStart, issued);
        if (annual != null) {
            return new PlanPeriod(LocalDate.of(annual, 1, 1), LocalDate.of(annual, 12, 31));
        }
        PlanPeriod stages = stages(text.text());
        if (stages != null) {
            return stages;
        }
        Matcher runs = RUNS.matcher(text.text()).region(0, Math.min(text.length(), bodyStart + PREFACE));
        if (runs.find()) {
            return new PlanPeriod(
                    month(runs.group(1), runs.group(2), 1).atDay(1),
                    month(runs.group(3), runs.group(4), 12).atEndOfMonth());
        }
        Matcher fiveYears = FIVE_YEARS.matcher(title == null ? "" : title);
        if (fiveYears.find()) {
            int last = 2025 + (10 + ChineseNumerals.valueOf(fiveYears.group(1)) - 14) * 5;
            return new PlanPeriod(LocalDate.of(last - 4, 1, 1), LocalDate.of(last, 12, 31));
        }
        String tail = text.text().substring(Math.max(0, text.length() - END_REGION));
        LocalDate start = day(IN_FORCE_FROM.matcher(tail));
        return new PlanPeriod(start == null ? issued : start, day(VALID_UNTIL.matcher(tail)));
    }

    /**
     * A run from day to day under a heading of its own, or in the preface; a bare 自…至… behind the preface is the time of
     * one piece of work, not of the plan.
     */
    private static @Nullable PlanPeriod campaign(CleanText text, int bodyStart) {
        Matcher named = NAMED_SEASON.matcher(text.text()).region(0, Math.min(text.length(), bodyStart + PREFACE));
        PlanPeriod season = named.find() ? periodOf(named) : null;
        if (season != null) {
            return season;
        }
        Matcher run = CAMPAIGN.matcher(text.text()).region(0, Math.min(text.length(), bodyStart + PREFACE));
        while (run.find()) {
            boolean bare = run.group().startsWith("自") || run.group().startsWith("从");
            PlanPeriod period = bare && run.end() > bodyStart ? null : periodOf(run);
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    /** The days printed for the season that the title names, else those that the name stands for. */
    private static @Nullable PlanPeriod season(
            CleanText text, String title, int bodyStart, @Nullable LocalDate issued) {
        Matcher named = SEASON_TITLE.matcher(title);
        if (!named.find() || Integer.parseInt(named.group(2)) != Integer.parseInt(named.group(1)) + 1) {
            return null;
        }
        Matcher run = SEASON.matcher(text.text()).region(0, Math.min(text.length(), bodyStart + PREFACE));
        PlanPeriod printed = run.find() ? periodOf(run) : null;
        if (printed != null) {
            return printed;
        }
        LocalDate start = named.group(3) == null ? issued : LocalDate.of(Integer.parseInt(named.group(1)), 10, 1);
        return new PlanPeriod(start, LocalDate.of(Integer.parseInt(named.group(2)), 3, 31));
    }

    /** From the first day of the first stage to the last day of the last: (一)排查阶段(2024年4月1日至4月30日). */
    private static @Nullable PlanPeriod stages(String text) {
        Matcher stage = STAGE.matcher(text);
        PlanPeriod whole = null;
        int many = 0;
        while (stage.find()) {
            PlanPeriod one = periodOf(stage);
            if (one != null) {
                whole = whole == null ? one : new PlanPeriod(whole.start(), one.end());
                many++;
            }
        }
        return many > 1 ? whole : null;
    }

    private static @Nullable PlanPeriod periodOf(Matcher run) {
        String lastYear = run.group(4) == null ? run.group(1) : run.group(4);
        LocalDate first = day(run.group(1), run.group(2), run.group(3), false);
        LocalDate last = run.group(5) == null
                ? day(run.group(1), run.group(2), run.group(3), true) // 动员阶段(2024年3月)
                : day(lastYear, run.group(5), run.group(6), true);
        return first == null || last == null || last.isBefore(first) ? null : new PlanPeriod(first, last);
    }

    private static @Nullable LocalDate day(String year, String month, @Nullable String day, boolean end) {
        int m = Integer.parseInt(month);
        if (m < 1 || m > 12) {
            return null;
        }
        YearMonth of = YearMonth.of(Integer.parseInt(year), m);
        int d = day == null ? (end ? of.lengthOfMonth() : 1) : Integer.parseInt(day);
        return d < 1 || d > of.lengthOfMonth() ? null : of.atDay(d);
    }

    private static YearMonth month(String year, @Nullable String month, int otherwise) {
        int m = month == null ? otherwise : Integer.parseInt(month);
        return YearMonth.of(Integer.parseInt(year), m >= 1 && m <= 12 ? m : otherwise);
    }

    private static @Nullable LocalDate day(Matcher printed) {
        if (!printed.find()) {
            return null;
        }
        int month = Integer.parseInt(printed.group(2));
        return month < 1 || month > 12
                ? null
                : LocalDate.of(Integer.parseInt(printed.group(1)), month, 1)
                        .plusDays(Integer.parseInt(printed.group(3)) - 1L);
    }

    /**
     * The year of an annual plan: one year in the title, or 某年是… at the head of the preface of a plan without one. A year
     * that was over when the plan was issued names something else.
     */
    static @Nullable Integer annualYear(
            CleanText text, @Nullable String title, int bodyStart, @Nullable LocalDate issued) {
        if (title != null && issued != null && MASKED_YEAR.matcher(title).find()) {
            return issued.getYear();
        }
        Integer printed = printedYear(text, title, bodyStart);
        return printed == null || (issued != null && issued.getYear() > printed) ? null : printed;
    }

    private static @Nullable Integer printedYear(CleanText text, @Nullable String title, int bodyStart) {
        String front = text.text().substring(0, bodyStart);
        if (title != null) {
            boolean longer = RANGE.matcher(title).find()
                    || FIVE_YEARS.matcher(title).find()
                    || SEVERAL_YEARS.matcher(title).find();
            Matcher year = ONE_YEAR.matcher(title);
            return longer ? null : year.find() ? Integer.valueOf(year.group(1)) : first(WORK_OF_YEAR, front);
        }
        Integer named = first(PREFACE_YEAR, front);
        Integer work = named == null ? first(WORK_OF_YEAR, front) : named;
        String goals = text.text().substring(0, Math.min(text.length(), bodyStart + PREFACE));
        return work == null ? first(GOALS_OF_YEAR, goals) : work;
    }

    private static @Nullable Integer first(Pattern year, String front) {
        Matcher printed = year.matcher(front);
        return printed.find() ? Integer.valueOf(printed.group(1)) : null;
    }

    private static LocalDate firstDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    private static LocalDate lastDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }
}
