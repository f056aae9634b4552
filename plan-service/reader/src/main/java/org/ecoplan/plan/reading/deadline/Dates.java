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
    private static final Pattern FORE_RANGE = Pattern.compile("\\d年?(?:底|末)?[-—–~至]{1,2}$");
    private static final Pattern FORE_BASELINE = Pattern.compile("(?:较|比|与|同|相比于?|相较于?|以|对比)$");
    private static final Pattern AFTER_BASELINE =
            Pattern.compile("^(?:的)?(?:同期|水平|实际|底)?(?:的)?(?:相比|的?基础上?|为基[期准数]|年?均值|平均|水平|同期)");
    private static final Pattern AFTER_START = Pattern.compile("^(?:年?起|以来|开始|以后|之后|后)|^\\d{0,2}月?\\d{0,2}日?起");
    private static final Pattern AFTER_DEADLINE = Pattern.compile("^(?:之前|以前|前)");
    private static final Pattern AFTER_NAMED = Pattern.compile("^(?:是|为|度|至|[-—–~]|中国|全国|版|工作|生态|发布|印发|制定|修订|率先|已|第)");
    /** 治理率2023年达到32%: a year before what is to be reached. */
    private static final Pattern AFTER_YEAR = Pattern.compile(
            "^(?:力争|争取|确保|基本|全面|全部|累计|分别|均|再|计划|至少)*(?:达到|达|完成|实现|建成|不低于|不高于|不少于|不超过|不得|控制|降至|提高|提升|下降|降低|新建|新增|改造|淘汰|安排|保持|稳定|增加|建设|治理|整治|清零)");

    private static final Pattern ENDS_AS_LIMIT = Pattern.compile("[底末终内]$|期间$|时期$|上半年$");

    private static final Pattern JOINT = Pattern.compile("(?:前)?[、和及](?:到)?");
    private static final Pattern RANGE = Pattern.compile("^\\d{4}年?[-—–~至]{1,2}\\d{4}年.*");

    private final PlanYears years;

    public Dates(PlanYears years) {
        this.years = years;
    }

    /** The dates of the text from start to end, in order of place. */
    public List<DateMention> in(String text, int start, int end) {
        List<DateMention> found = new ArrayList<>();
        for (DateForm form : DateForm.values()) {
            Matcher matcher = form.pattern.matcher(text).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                Stretch place = new Stretch(matcher.start(), matcher.end());
                LocalDate day = isFree(found, place) && !glued(text, place) ? form.lastDay(matcher, years) : null;
                if (day != null) {
                    found.add(new DateMention(place, day, use(text, start, end, place)));
                }
            }
        }
        found.sort(Comparator.comparingInt(mention -> mention.place().start()));
        return joined(text, found);
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
                && (Characters.isDigit(text.charAt(place.start() - 1)) || text.charAt(place.start() - 1) == '.');
    }

    private static DateUse use(String text, int start, int end, Stretch place) {
        String before = text.substring(Math.max(start, place.start() - 12), place.start());
        String after = text.substring(place.end(), Math.min(end, place.end() + 10));
        if (isInside(text, start, place)) {
            return DateUse.NAMED;
        }
        if (AFTER_BASELINE.matcher(after).find()
                || FORE_BASELINE.matcher(before).find()) {
            return DateUse.BASELINE;
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
                || (RANGE.matcher(place.of(text)).matches() && before.isEmpty())) {
            return DateUse.DEADLINE;
        }
        return atClauseStart && (atClauseEnd || !AFTER_NAMED.matcher(after).find()) ? DateUse.DEADLINE : DateUse.NAMED;
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

    /** 完成时限 cells and labels: the last date of the words, whatever its use. */
    public @Nullable LocalDate limit(String words) {
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
