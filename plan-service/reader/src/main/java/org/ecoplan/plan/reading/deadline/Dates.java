package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 日期查找: the dates of a stretch of text, in order, each with its use. */
public final class Dates {

    private static final Pattern FORE_DEADLINE = Pattern.compile("(?:力争到|争取到|到|至|截至|截止到?|在|于|确保|力争)$");
    private static final Pattern FORE_RANGE = Pattern.compile("[\\d月日]年?(?:底|末)?[-—–~至]{1,2}$");
    private static final Pattern FORE_BASELINE = Pattern.compile("(?:较|(?<!占)比|与|同|相比于?|相较于?|以|对比)$");
    private static final Pattern AFTER_BASELINE =
            Pattern.compile("^(?:的)?(?:同期|水平|实际|底)?(?:的)?(?:相比|的?基础上?|为基[期准数]|年?均值|平均(?!浓度|密度|降尘)|水平|同期)");
    private static final Pattern AFTER_START = Pattern.compile("^(?:年?起|以来|开始|以后|之后|后)|^\\d{0,2}月?\\d{0,2}日?起");
    private static final Pattern AFTER_DEADLINE = Pattern.compile("^(?:之前|以前|前)");
    private static final Pattern AFTER_NAMED = Pattern.compile("^(?:是|为|度|至|[-—–~]|中国|全国|版|工作|生态|发布|印发|制定|修订|率先|已|第)");
    /** 治理率2023年达到32%: a year before what is to be reached. */
    private static final Pattern AFTER_YEAR = Pattern.compile(
            "^(?:力争|争取|确保|基本|全面|全部|累计|分别|均|再|计划|至少)*(?:达到|达|完成|实现|建成|进入|退出|关停|关闭|拆除|修复|清理|整改|创建|培育|营造|压减|减少|投入|实施|不低于|不高于|不少于|不超过|不得|控制|降至|提高|提升|下降|降低|新建|新增|改造|淘汰|安排|保持|稳定|增加|建设|治理|整治|清零|较|比|同比|为|占)|^\\d{1,6}(?:\\.\\d{1,3})?(?:%|个百分点|万|个|家|座|条|处|项|台|辆|公里|吨|亩|户)");

    /** 全市2025年PM2.5浓度控制在35: the year of a measured thing that is to come to a level. */
    private static final Pattern AFTER_YEAR_OF_A_MEASURE = Pattern.compile(
            "^(?:度)?[^,。;:]{0,24}?(?:浓度|率|比例|比重|占比|天数|指数|总量|面积|用量|排放量|均值|水平)(?:力争|确保|争取|要|应|须|均|分别|平均|稳定|继续|进一步|基本)*(?:控制|达到|达|不低于|不高于|不超过|不得|不少于|为|降至|降到|下降|提高|提升|保持|改善|低于|高于|优于|\\d)");

    private static final Pattern ENDS_AS_LIMIT = Pattern.compile("[底末终内旬]$|期间$|时期$|上半年$");

    private static final Pattern JOINT = Pattern.compile("(?:前)?[、和及](?:到)?");
    private static final Pattern RANGE = Pattern.compile("^\\d{4}年?[-—–~至]{1,2}\\d{4}年.*");

    /** 每年6月底前: comes back, and is the deadline of no year. */
    private static final Pattern FORE_EACH = Pattern.compile("(?:每年度?的?|每一年的?|历年|逐年于?)$");

    private static final Pattern FROM_ISSUE = Pattern.compile("(?:印发|下发|发布|公布|施行|实施|出台)(?:之日)?(?:起|后)?(?:的?)$");
    private static final Pattern FROM_AN_EVENT = Pattern.compile("(?:后|起|前|每|近|过去|最近|超过|不足|连续)$");
    private static final Pattern LONG_TIME = Pattern.compile("[年月度](?:时间)?(?:之|以)?内$");
    private static final Pattern PRINTED_YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern PRINTED_YEAR_ALONE = Pattern.compile("20\\d\\d年");
    private static final int MEASURE_REACH = 40;
    private static final Pattern BRACKET_HEAD = Pattern.compile("(?:均为|均|各|须|应|于|在)*");
    private static final Pattern BRACKET_TAIL =
            Pattern.compile("(?:之?前|以前)(?:全部|全面)?(?:完成|建成|完工|到位|投运|投用|投产|投入(?:运行|使用)|建成投用|完成验收)?");
    private static final int SENTENCE_REACH = 160;

    /** 2019年平均浓度超过70微克/立方米的东峪镇、大梧乡: the year only says which ones are meant. */
    private static final Pattern OF_A_SET = Pattern.compile(
            "[^,。;\\n]{2,40}?(?:超过|低于|高于|不足|大于|小于|之间|以上|以下)[^,。;\\n]{0,16}?的(?:[\\p{IsHan}]{1,8}?(?:[省市县区镇乡村]|街道|企业|断面)[、和及]?){1,20}(?=[,;。\\n])");

    private static final Pattern ORDINAL_BEFORE = Pattern.compile("(?:^|[。;:!?\\n])\\d{1,2}\\.$");

    private final PlanYears years;

    public Dates(PlanYears years) {
        this.years = years;
    }

    /** The dates of the text from start to end, in order of place. */
    public List<DateMention> in(String text, int start, int end) {
        List<DateMention> found = new ArrayList<>();
        for (DateForm form : DateForm.values()) {
            if (!form.mayStandIn(text, start, end)) {
                continue;
            }
            Matcher matcher = form.pattern.matcher(text).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                Stretch place = new Stretch(matcher.start(), matcher.end());
                boolean whole = place.start() == start || !glued(text, place);
                LocalDate day = isFree(found, place) && whole
                        ? form.lastDay(matcher, years.after(yearBefore(text, place.start())))
                        : null;
                if (day != null) {
                    found.add(mention(text, start, end, place, form, day));
                }
            }
        }
        found.sort(Comparator.comparingInt(mention -> mention.place().start()));
        return joined(text, found);
    }

    private static DateMention mention(String text, int start, int end, Stretch place, DateForm form, LocalDate day) {
        DateUse use = form == DateForm.WITHIN ? within(text, place) : use(text, start, end, place);
        boolean limits = use == DateUse.DEADLINE || (use == DateUse.NAMED && form == DateForm.SEASON);
        boolean unclear = day.equals(DateForm.UNCLEAR);
        return new DateMention(place, unclear ? null : day, unclear && limits ? DateUse.UNCLEAR : use);
    }

    /** 印发之日起2个月内, 三年内: counted from the issue; 接到举报后24小时内, 3日内: no date of the plan. */
    private static DateUse within(String text, Stretch place) {
        String before = text.substring(Math.max(0, place.start() - 16), place.start());
        if (FROM_ISSUE.matcher(before).find()) {
            return DateUse.DEADLINE;
        }
        boolean longTime = LONG_TIME.matcher(place.of(text)).find();
        return longTime && !FROM_AN_EVENT.matcher(before).find() ? DateUse.DEADLINE : DateUse.NAMED;
    }

    /** The year printed last before a place in its sentence, null where there is none. */
    private static @Nullable Integer yearBefore(String text, int place) {
        int from = Math.max(0, place - SENTENCE_REACH);
        for (int i = place - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '。' || c == '\n') {
                return null;
            }
            if (c == '年' && i >= 4) {
                Matcher year = PRINTED_YEAR.matcher(text).region(i - 4, i);
                if (year.matches()) {
                    return Integer.valueOf(year.group());
                }
            }
        }
        return null;
    }

    /** 2024年、2025年: a date joined to a deadline is one, whichever of them comes first. */
    private static List<DateMention> joined(String text, List<DateMention> found) {
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i - 1).isDeadline() && areJoined(text, found.get(i - 1), found.get(i))) {
                found.set(i, found.get(i).asDeadline());
            }
        }
        for (int i = found.size() - 1; i > 0; i--) {
            if (found.get(i).isDeadline() && areJoined(text, found.get(i - 1), found.get(i))) {
                found.set(i - 1, found.get(i - 1).asDeadline());
            }
        }
        return found;
    }

    private static boolean areJoined(String text, DateMention before, DateMention here) {
        return JOINT.matcher(text.substring(
                        before.place().end(),
                        Math.max(before.place().end(), here.place().start())))
                .matches();
    }

    private static boolean isFree(List<DateMention> found, Stretch place) {
        for (int i = found.size() - 1; i >= 0; i--) {
            DateMention mention = found.get(i);
            if (place.start() < mention.place().end() && mention.place().start() < place.end()) {
                return false;
            }
        }
        return true;
    }

    private static boolean glued(String text, Stretch place) {
        return place.start() > 0
                && Characters.isDigit(text.charAt(place.start()))
                && (Characters.isDigit(text.charAt(place.start() - 1)) || text.charAt(place.start() - 1) == '.')
                && !isBehindAnOrdinal(text, place.start());
    }

    /** 2.2023年底前完成: the point ends an ordinal, and the date stands behind it. */
    private static boolean isBehindAnOrdinal(String text, int at) {
        return ORDINAL_BEFORE.matcher(text.substring(Math.max(0, at - 4), at)).find();
    }

    private static DateUse use(String text, int start, int end, Stretch place) {
        String before = text.substring(Math.max(start, place.start() - 12), place.start());
        String after = text.substring(place.end(), Math.min(end, place.end() + 10));
        if (isWholeBracket(text, start, end, place)) {
            return DateUse.DEADLINE;
        }
        if (isInside(text, start, place) || FORE_EACH.matcher(before).find()) {
            return DateUse.NAMED;
        }
        if (AFTER_BASELINE.matcher(after).find()
                || FORE_BASELINE.matcher(before).find()) {
            return DateUse.BASELINE;
        }
        if (OF_A_SET.matcher(text).region(place.end(), end).lookingAt()) {
            return DateUse.NAMED;
        }
        if (AFTER_START.matcher(after).find()) {
            return DateUse.START;
        }
        boolean atClauseStart = before.isEmpty() || ",;:。\n)".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean atClauseEnd = after.isEmpty() || ",;".indexOf(after.charAt(0)) >= 0;
        if (AFTER_DEADLINE.matcher(after).find()
                || FORE_DEADLINE.matcher(before).find()
                || FORE_RANGE.matcher(before).find()
                || ENDS_AS_LIMIT.matcher(place.of(text)).find()
                || AFTER_YEAR.matcher(after).find()
                || (PRINTED_YEAR_ALONE.matcher(place.of(text)).matches()
                        && AFTER_YEAR_OF_A_MEASURE
                                .matcher(text.substring(place.end(), Math.min(end, place.end() + MEASURE_REACH)))
                                .find())
                || (RANGE.matcher(place.of(text)).matches() && before.isEmpty())) {
            return DateUse.DEADLINE;
        }
        return atClauseStart && (atClauseEnd || !AFTER_NAMED.matcher(after).find()) ? DateUse.DEADLINE : DateUse.NAMED;
    }

    /** (均为2024年6月底前): a bracket that holds a limit and nothing else. */
    private static boolean isWholeBracket(String text, int start, int end, Stretch place) {
        int open = text.lastIndexOf('(', place.start());
        int close = text.indexOf(')', place.end());
        return open >= start
                && close >= 0
                && close < end
                && BRACKET_HEAD.matcher(text.substring(open + 1, place.start())).matches()
                && BRACKET_TAIL.matcher(text.substring(place.end(), close)).matches();
    }

    /** Inside brackets or a book title that opens in the same stretch. */
    private static boolean isInside(String text, int start, Stretch place) {
        int depth = 0;
        for (int i = Math.max(start, place.start() - 60); i < place.start(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '《' || c == '〔' ? 1 : (c == ')' || c == '》' || c == '〕') && depth > 0 ? -1 : 0;
        }
        return depth > 0;
    }

    /** Whether a last day was over when the plan was issued. */
    public boolean isPast(LocalDate day) {
        return years.isPast(day);
    }

    /** 完成时限 cells and labels: the last date of the words, whatever its use. */
    public @Nullable LocalDate limit(String words) {
        LocalDate ofFigures = FigureDate.of(words);
        if (ofFigures != null) {
            return ofFigures;
        }
        List<DateMention> found = in(words, 0, words.length());
        if (!found.isEmpty()) {
            return found.get(found.size() - 1).lastDay();
        }
        Integer year = years.unprinted();
        return year != null && words.matches("(?:全年|年底前?|年内|持续(?:推进|实施)?|长期(?:坚持)?|12月)") && words.startsWith("年")
                ? LocalDate.of(year, 12, 31)
                : null;
    }
}
