package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.jspecify.annotations.Nullable;

/** 基期用语: 较2021年, 在2020年基础上, 高于近三年平均值. */
final class Baselines {

    private static final Pattern YEAR = Pattern.compile("(?:较|比|同|与|在|以|于)(\\d{4}年)(?:底|末|同期|水平)?");
    private static final Pattern RELATIVE =
            Pattern.compile("(?:较|比|同|与|在)(上年度?|去年|上年同期|去年同期|近[一二三四五]年平均值|近[一二三四五]年均值|基准年)");
    private static final Pattern SAME_PERIOD = Pattern.compile("同比");

    private Baselines() {}

    static @Nullable String of(ClauseView view, int end) {
        String here = view.text().substring(view.place().start(), end);
        @Nullable String own = in(here);
        String before = view.wordsBefore();
        return own != null || before == null ? own : in(before);
    }

    private static @Nullable String in(String words) {
        Matcher year = YEAR.matcher(words);
        String found = null;
        while (year.find()) {
            found = year.group(1);
        }
        if (found != null) {
            return found;
        }
        Matcher relative = RELATIVE.matcher(words);
        if (relative.find()) {
            return relative.group(1);
        }
        return SAME_PERIOD.matcher(words).find() ? "上年同期" : null;
    }
}
