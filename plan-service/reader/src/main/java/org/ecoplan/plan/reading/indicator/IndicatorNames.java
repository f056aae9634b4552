package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 指标名称: what a level is called. A name holds no date and no figure, so that the stages of one indicator
 * (治理率2023年达到32%,2024年达到36%) have one name; a clause that names nothing goes on with the name before it in its
 * sentence.
 */
final class IndicatorNames {

    private static final Pattern DATE = Pattern.compile(
            "(?:到|至|截至|自)?(?:\\d{4}年?[-—–~至]{1,2})?\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:年?[底末])?(?:前|起)?,?|(?<![\\d.])\\d{1,2}月(?:\\d{1,2}日|底)?前|年底前|上半年|“十[一二三四五六]五”(?:期间|时期|末)");
    private static final Pattern LEAD_IN = Pattern.compile("^(?:其中|分别|累计|力争|争取|原则上|基本|全面|按期|确保|到|并|各|均|、|,|:)+");
    private static final Pattern FALLS_OUT =
            Pattern.compile("(?:(?:由|从)的?[\\d.]+%|(?:达到|达|中|(?:力争|争取)?(?:进入|跻身|位居|位列|居|列)(?:全[国省市区县州])?前?))+$");
    private static final Pattern FINISHED_SHARE = Pattern.compile("^(?:全面|全部|基本)*(?:完成|实现)(?:全部)?(?:的)?(.+)$");
    private static final Pattern IS_A_RATE = Pattern.compile("(?:率|比例|比重|占比|覆盖|水平)$");
    private static final Pattern NAMES_NOTHING = Pattern.compile(
            "^(?:完成|达到|达|建成|实现|进入前|进入|前|全部|控制|控制在|降至|降到|提高到|提高至|提升到|提升至|保持|保持在|稳定在|低于|高于|不低于|不高于|增加|减少|下降|新增|再|分别|均|各|累计|力争|基本|为|的|、)*$");
    private static final Pattern BOUND = Pattern.compile("^(?:及|\\(含\\))?(?:以上|以下|以内|左右)?的?");

    private @Nullable Stretch sentence;
    private @Nullable String before;

    /** The level under its name. */
    Found named(ClauseView view, Found found) {
        if (!view.sentence().equals(sentence)) {
            sentence = view.sentence();
            before = null;
        }
        if (found.figures().isEmpty() && !found.rule().equals("stage.all")) {
            return found;
        }
        String name = name(view.text(), found);
        if (name.isEmpty()) {
            String printed = found.quote().of(view.text());
            name = before != null ? before : printed;
        }
        before = name;
        return found.withIndicator(name);
    }

    private static String name(String text, Found found) {
        boolean printed = found.indicator().equals(found.quote().of(text));
        boolean all = found.rule().equals("stage.all");
        String words = printed ? withoutFigures(text, found) : found.indicator();
        String bare = LEAD_IN.matcher(DATE.matcher(words).replaceAll("")).replaceFirst("");
        if ("%".equals(found.level().unit()) && (printed || all)) {
            bare = share(bare, all);
        }
        String name = FALLS_OUT.matcher(bare).replaceFirst("");
        return NAMES_NOTHING.matcher(name).matches() ? "" : name;
    }

    /** 完成60%的整治任务 is the share of 整治任务 that is done: 整治任务完成率; 全部完成 names only what is to be done. */
    private static String share(String words, boolean all) {
        Matcher finished = FINISHED_SHARE.matcher(words);
        if (!finished.matches() && !all) {
            return words;
        }
        String object = finished.matches() ? finished.group(1) : words;
        boolean nothing = NAMES_NOTHING.matcher(object).matches();
        return nothing || IS_A_RATE.matcher(object).find() ? object : object + "完成率";
    }

    private static String withoutFigures(String text, Found found) {
        StringBuilder words = new StringBuilder();
        int from = found.quote().start();
        for (Stretch figure : found.figures()) {
            if (figure.start() < from) {
                continue;
            }
            words.append(text, from, figure.start());
            int end = figure.end();
            String unit = found.level().unit();
            if (unit != null && text.startsWith(unit, end)) {
                end += unit.length();
            }
            Matcher bound = BOUND.matcher(text).region(end, found.quote().end());
            from = bound.find() ? bound.end() : end;
        }
        return words.append(text, from, Math.max(from, found.quote().end())).toString();
    }
}
