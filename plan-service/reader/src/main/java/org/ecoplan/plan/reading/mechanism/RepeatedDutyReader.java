package org.ecoplan.plan.reading.mechanism;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.model.RepeatedDuty.Cycle;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 周期性义务读取: 每季度公开一次, 半年和年终书面报告, 印发之日起2个月内备案. */
public final class RepeatedDutyReader {

    private static final String DUTY =
            "公开|公布|报告|报送|通报|调度|监测|检查|督导|督查|评估|考核|巡查|排查|演练|会商|召开|上报|总结|培训|巡检|研究|梳理|更新|备案|汇报|报[省市县区]";
    private static final Pattern HALF_AND_END =
            Pattern.compile("半年(?:和|、|及)(?:年终|年底|年末|全年)[^。;]{0,60}?(?:报告|报送|总结|汇报)");
    private static final Pattern EACH = Pattern.compile(
            "每(?:个)?(季度?|半年|月|周|年度?)(?:\\d{1,2}[月日][^,。;]{0,50}?|[^,。;]{0,20}?)(?:" + DUTY + ")[^,。;每]{0,60}");
    /** 每年7月20日前和次年1月20日前: each day that the year has for the duty. */
    private static final Pattern DAY = Pattern.compile("\\d{1,2}月(?:\\d{1,2}日|[底末上中下初])");

    private static final Map<Long, Cycle> BY_DAYS = Map.of(2L, Cycle.HALF_YEAR, 4L, Cycle.QUARTER, 12L, Cycle.MONTH);
    private static final Pattern TIMES = Pattern.compile("([一二两三四五六七八九十]|\\d{1,2})次");
    private static final Pattern AFTER_ISSUE = Pattern.compile(
            "(?:印发|发布|下发|公布|出台|施行|实施)(?:之日)?(?:起|后)?的?([一二两三四五六七八九十]{1,3}|\\d{1,3})个?(月|工作日|日|天|周|年)之?内[^,。;]{0,60}");

    private final CleanText text;

    public RepeatedDutyReader(CleanText text) {
        this.text = text;
    }

    public List<RepeatedDuty> read(int start, int end, @Nullable String task) {
        List<RepeatedDuty> found = new ArrayList<>();
        for (Stretch sentence : Cutting.sentences(text.text(), start, end)) {
            add(HALF_AND_END, sentence, task, found);
            add(EACH, sentence, task, found);
            add(AFTER_ISSUE, sentence, task, found);
        }
        return found;
    }

    private void add(Pattern pattern, Stretch sentence, @Nullable String task, List<RepeatedDuty> found) {
        Matcher matcher = pattern.matcher(text.text()).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            Evidence evidence = new Evidence(text.span(matcher.start(), matcher.end()), rule(pattern), 0.85);
            String quote = text.quote(matcher.start(), matcher.end());
            Period after = pattern == AFTER_ISSUE ? after(number(matcher.group(1)), matcher.group(2)) : null;
            Cycle cycle = pattern == AFTER_ISSUE
                    ? Cycle.AFTER_ISSUE
                    : pattern == HALF_AND_END ? Cycle.HALF_YEAR_AND_YEAR_END : cycle(matcher.group(1), quote);
            found.add(new RepeatedDuty(cycle, after == null ? times(quote) : 0, after, task, quote, evidence));
        }
    }

    private static String rule(Pattern pattern) {
        return pattern == AFTER_ISSUE
                ? "duty.after-issue"
                : pattern == HALF_AND_END ? "duty.half-year-and-year-end" : "duty.each";
    }

    private static int times(String quote) {
        Matcher matcher = TIMES.matcher(quote);
        return matcher.find() ? number(matcher.group(1)) : 1;
    }

    private static int number(String printed) {
        return Character.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : ChineseNumerals.valueOf(printed);
    }

    private static Period after(int number, String unit) {
        return switch (unit) {
            case "月" -> Period.ofMonths(number);
            case "周" -> Period.ofWeeks(number);
            case "年" -> Period.ofYears(number);
            default -> Period.ofDays(number);
        };
    }

    private static Cycle cycle(String printed, String quote) {
        return switch (printed.charAt(0)) {
            case '季' -> Cycle.QUARTER;
            case '半' -> Cycle.HALF_YEAR;
            case '月' -> Cycle.MONTH;
            case '周' -> Cycle.WEEK;
            default -> BY_DAYS.getOrDefault(DAY.matcher(quote).results().count(), Cycle.YEAR);
        };
    }
}
