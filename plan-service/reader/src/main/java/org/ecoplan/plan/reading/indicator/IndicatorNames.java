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

    private static final Pattern BASE_YEAR = Pattern.compile(
            "(?:相比于?|相较于?|较|(?<!占)比|与|同|在)\\d{4}年(?:底|末)?(?:水平|同期)?(?:相比|的?基础上)?|(?:较|比)(?:上年度?|去年)(?:同期)?");
    private static final Pattern DATE = Pattern.compile(
            "^(?:自|从|于)?[^,]{0,8}(?:印发|发布|下发|公布|出台|施行|实施)(?:之日)?(?:起|后)?的?[一二两三四五六七八九十\\d]{1,3}个?(?:月|工作日|日|天|周|年)之?内,?|(?:\\d{4}[、和及])+\\d{4}年|(?:到|至|截至|自)?(?:\\d{4}年?[-—–~至]{1,2})?\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:年?[底末])?(?:前|起)?,?|(?<![\\d.])\\d{1,2}月(?:\\d{1,2}日|底)?前|^\\d{1,2}[-—–~至]\\d{1,2}月|年底前|上半年|“十[一二三四五六]五”(?:期间|时期|末)");
    private static final Pattern BRACKET = Pattern.compile("\\((?:详?见|其中|含|不含|附件|包括|力争|具体)[^()]{0,60}\\)$");
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:【[^】]{1,8}】|其中|今年|明年|次年|至少|分别|累计|力争|争取|原则上|基本|全面|按期|确保|加快(?:推进|推动|实施)?(?=\\p{IsHan}{4})|积极|逐步|全力|大力|稳步|有序|持续|牵头|负责|到|并|各|均|、|,|:)+");
    /** What stands between the two figures of a range or rounds one: 治理5-20家, 修复近200公里. */
    private static final Pattern RANGE_SIGN = Pattern.compile("[-—–~至]+$|(?<=.{3})[近约]$");

    private static final Pattern LOOSE_END = Pattern.compile("[的、和及与]+$");
    private static final Pattern FALLS_OUT = Pattern.compile(
            "(?:(?:由|从)的?[\\d.]+%|(?:达到|达|中|(?:力争|争取)?(?:退出全[国省市区县州][前后]?|退出[前后]|(?:不进入|摆脱|进入|跻身|位居|位列|居|列)(?:全[国省市区县州])?[前后]?)))+$");
    private static final Pattern FINISHED_SHARE =
            Pattern.compile("^(?:全面|全部|基本)*(?:完成|实现)(?:全部)?(?:的)?(?!率$|比例$)(.+)$");
    private static final Pattern IS_A_RATE = Pattern.compile("(?:率|比例|比重|占比|覆盖|水平)$");
    private static final Pattern NAMES_NOTHING = Pattern.compile(
            "^(?:进一步|逐步|稳步|继续|完成|达到|达|建成|实现|进入前|进入|前|全部|控制|控制在|降至|降到|提高到|提高至|提升到|提升至|提高|提升|增加到|扩大到|升至|下降到|下降至|降低到|降低至|减少到|不少于|不超过|不得低于|不得高于|不能低于|不能超过|占|保持|保持在|稳定在|低于|高于|不低于|不高于|增加|减少|下降|新增|再|分别|均|各|累计|力争|基本|为|的|、)*$");
    private static final Pattern BOUND = Pattern.compile("^(?:及|\\(含\\))?(?:以上|以下|以内|左右)?的?");

    /** 再完成20家 comes on top of what was named before; it is no later level of the same. */
    private static final Pattern MORE = Pattern.compile("(?:再|另|另外)(?=[^,。]{0,6}\\d)");

    /** …控制在0.5%以下,力争为零. */
    private static final Pattern NONE_OF_IT = Pattern.compile("(?:力争|争取|确保|努力|并|实现|保持|降|归|清|为|到|至)*零");

    private static final Pattern SECOND_COUNT =
            Pattern.compile("[家个户座处]\\d{1,5}(?:条|台|套|座|个|家|处|艘|辆)(\\p{IsHan}{2,12})");

    private static final int LONGEST_PLACE = 8;

    private @Nullable Stretch sentence;
    private @Nullable String before;
    private @Nullable String topic;

    /** The words of a clause without a level, which may name what the next clause counts: 推动厂房屋顶安装光伏,到2025年安装90万千瓦. */
    void hear(ClauseView view) {
        enter(view);
        String words = Topics.of(DATE.matcher(view.words()).replaceAll(""));
        topic = words.isEmpty() ? topic : words;
    }

    private void enter(ClauseView view) {
        if (!view.sentence().equals(sentence)) {
            sentence = view.sentence();
            before = null;
            topic = null;
        }
    }

    /** The level under its name. */
    Found named(ClauseView view, Found found) {
        enter(view);
        if (found.figures().isEmpty() && !found.rule().equals("stage.all")) {
            return before != null && NONE_OF_IT.matcher(view.words()).matches() ? found.withIndicator(before) : found;
        }
        if (found.rule().equals("level.carried-on") || found.rule().equals("bracket.aspiration")) {
            boolean more = MORE.matcher(found.quote().of(view.text())).find();
            return before == null ? found : found.withIndicator(more ? "再" + before : before);
        }
        String name = withContext(name(view.text(), found), found);
        if (name.isEmpty()) {
            String printed = found.quote().of(view.text());
            String ofQuote = name(view.text(), found.withIndicator(printed));
            String own = ofQuote.isEmpty() ? printed : ofQuote;
            name = before != null ? before : topic != null ? topic : own;
        }
        name = WorkVerbs.isOnlyVerb(name) ? withObjectBehind(name, view.text(), found) : name;
        before = name;
        return found.withIndicator(name);
    }

    /** 退出4家9条砖瓦生产线: what the first count is about stands behind the second. */
    private static String withObjectBehind(String verb, String text, Found found) {
        int end = found.figures().isEmpty()
                ? found.quote().end()
                : found.figures().get(found.figures().size() - 1).end();
        Matcher behind = SECOND_COUNT.matcher(text).region(end, Math.min(text.length(), end + 30));
        return behind.lookingAt() ? verb.replaceFirst("^加快", "") + behind.group(1) : verb;
    }

    /** What the words before add: the verb of a row of counts, the measure of a row of rates or territories. */
    private String withContext(String name, Found found) {
        String inOrder = Territories.first(name);
        if (before != null && Territories.isName(inOrder) && Subjects.isMeasured(before)) {
            return inOrder + SharedNames.measureOf(before);
        }
        if (WorkVerbs.isOnlyVerb(inOrder) && topic != null) {
            return topic.contains(inOrder) ? topic : inOrder + topic;
        }
        if (before == null) {
            return inOrder;
        }
        if (WorkVerbs.isOnlyVerb(inOrder)) {
            return WorkVerbs.again(inOrder, before);
        }
        boolean part = found.rule().equals("work.next-clause") || found.rule().equals("work.next-item");
        if (part && Territories.isName(inOrder)) {
            return inOrder + WorkVerbs.withoutCompleting(SharedNames.measureOf(before)); // 其中甲县500户
        }
        boolean onlyAPlace = "%".equals(found.level().unit())
                && found.rule().startsWith("level.")
                && !inOrder.isEmpty()
                && inOrder.length() <= LONGEST_PLACE
                && !Subjects.isMeasured(inOrder);
        if (onlyAPlace) {
            return inOrder + SharedNames.headOf(before); // 县城达到70%
        }
        return switch (found.rule()) {
            case "work.next-item", "work.next-clause", "work.side-by-side", "bracket.part" ->
                WorkVerbs.leading(inOrder).isEmpty() && !Subjects.isMeasured(inOrder)
                        ? WorkVerbs.leading(before) + inOrder
                        : inOrder;
            case "rate.next-item" -> Subjects.isMeasured(inOrder) ? inOrder : inOrder + SharedNames.headOf(before);
            default -> inOrder;
        };
    }

    private static String name(String text, Found found) {
        boolean printed = found.indicator().equals(found.quote().of(text));
        boolean all = found.rule().equals("stage.all");
        String words = BRACKET.matcher(printed ? withoutFigures(text, found) : found.indicator())
                .replaceFirst("");
        words = withoutOthers(words, found);
        String undated = DATE.matcher(BASE_YEAR.matcher(words).replaceAll("")).replaceAll("");
        String bare =
                RANGE_SIGN.matcher(LEAD_IN.matcher(undated).replaceFirst("")).replaceFirst("");
        if ("%".equals(found.level().unit()) && (printed || all)) {
            bare = share(bare, all);
        }
        String name = FALLS_OUT.matcher(bare).replaceFirst("");
        return NAMES_NOTHING.matcher(name).matches() ? "" : name;
    }

    /** Without the other figures of the same list: 分别完成治理20公里、30公里. */
    private static String withoutOthers(String words, Found found) {
        String unit = found.level().unit();
        if (unit == null || !(words.contains("、") || words.contains("分别"))) {
            return words;
        }
        String figure = "\\d+(?:\\.\\d+)?" + Pattern.quote(unit);
        Pattern other =
                Pattern.compile("[、和及与]*" + figure + "[、和及与]*(?=\\p{IsHan})|[、和及与]?" + figure + "(?=$|[、和及与]|完成率)");
        return LOOSE_END.matcher(other.matcher(words).replaceAll("")).replaceFirst("");
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
            if (unit != null) {
                end += UnitsOfMeasure.at(text, end, Math.max(end, found.quote().end()))
                        .length();
            }
            Matcher bound = BOUND.matcher(text).region(end, found.quote().end());
            from = bound.find() ? bound.end() : end;
        }
        return words.append(text, from, Math.max(from, found.quote().end())).toString();
    }
}
