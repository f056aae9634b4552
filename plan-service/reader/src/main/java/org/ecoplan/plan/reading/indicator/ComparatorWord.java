package org.ecoplan.plan.reading.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * 比较用语: the words right before a figure that say how it is meant, as the plain statement has them; {@link Predicate} takes
 * them together with what turns them round.
 *
 * @param id     rule id
 * @param ending wording at the end of what stands before the figure
 */
record ComparatorWord(String id, Pattern ending, Comparator comparator) {

    static final String ADVERB =
            "(?:再|各|均|都|分别|累计|共|总体|平均|约|了|也|至少|力争|逐年|稳步|每年|每(?:亩|户|人|日|天|公顷|平方米|百米|千米|公里|平方公里|百户|百人|千人|万人)|同比|总共|净|又)*";

    private static final String RISE = "(?:增加|增长|提高|提升|上升|增幅达到?|增幅|增速(?:达到?)?|提升幅度达到?|提高幅度达到?|前移|前进|净增)";
    private static final String FALL = "(?:下降|降低|减少|削减|压减|减排|下降幅度达到?|降幅达到?|降幅|减幅|减量|消减|缩减|压降|改善)";
    private static final String AT_LEAST = "(?:不(?:得|能|应)?(?:低于|少于|小于)|至少)";

    /** Tried in order: the narrower wording first. */
    private static final List<ComparatorWord> ALL = List.of(
            word("growth.yearly", "(?:年均|每年平均|年平均|年均复合)(?:增长率?|增速|递增|增幅)(?:达到|达|不低于|不少于|保持在|为)?", Comparator.GROWTH_GE),
            word("change.fall-at-least", FALL + ADVERB + AT_LEAST, Comparator.DECREASE_GE),
            word("change.rise-at-least", RISE + ADVERB + AT_LEAST, Comparator.INCREASE_GE),
            word(
                    "level.at-least",
                    "(?:≥|>=|大于等于|高于等于|大于或等于|高于或等于|至少(?:达到|达|完成|建成|有)?|达到或优于|达到或好于|达到或超过|达到并超过|达到或高于)",
                    Comparator.GE),
            word(
                    "level.at-most",
                    "(?:≤|<=|小于等于|低于等于|小于或等于|低于或等于|至多|最多|严控在|控制在|控制到|控制为|限制在|压缩在|下调至|下调到|调减至|调减到|压缩至|压缩到|回落至|降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|压减到|压减至|压降至|压降到|缩减到|缩减至|缩短到|缩短至|削减到|削减至|降为)",
                    Comparator.LE),
            word("change.fall", FALL + ADVERB, Comparator.DECREASE_GE),
            word("change.rise", RISE + ADVERB, Comparator.INCREASE_GE),
            word(
                    "level.raised-to",
                    "(?:提高到|提高至|提升到|提升至|增加到|增加至|增至|上升到|上升至|增长到|增长至|升至|扩大到|扩大至|恢复到|恢复至|拓展到|发展到)",
                    Comparator.GE),
            word("level.below", "(?:低于|小于|少于|短于|早于|<|﹤)", Comparator.LT),
            word("level.above-better", "(?:优于|好于)", Comparator.GT),
            word("level.above", "(?:高于|大于|超过|超出|多于|长于|晚于|突破|>|﹥)", Comparator.GT),
            word(
                    "level.kept",
                    "(?:稳定保持在|持续保持在|继续保持在|稳定在|保持在|维持在|稳定达到|保持|稳定保持|持续保持|巩固在|稳控在|(?<=率|比例|比重|占比|覆盖度)在)",
                    Comparator.GE),
            word("level.reached", "(?:达到|达|实现|完成|确保|到达|满足|为|占比为?|占)", Comparator.GE));

    private static final ComparatorWord REACHED = ALL.get(ALL.size() - 1);
    private static final ComparatorWord AT_LEAST_WORD = named("level.at-least");
    private static final ComparatorWord AT_MOST_WORD = named("level.at-most");

    /** 达到新车销售总量的20%, 完成整治任务的50%. */
    private static final Pattern SHARE_OF = Pattern.compile("(?:达到|达|(?<!已)完成)[^,;、达由]{2,16}的$");

    private static final Pattern CHANGE_WORD = Pattern.compile("^(?:" + RISE + "|" + FALL + ")");
    private static final int LONGEST = 18;

    /** 提高到2025年的57%. */
    private static final Pattern DATE_BETWEEN = Pattern.compile("(?<=[到至于达])\\d{4}年(?:底|末)?的?$");

    private static ComparatorWord word(String id, String words, Comparator comparator) {
        return new ComparatorWord(id, Pattern.compile("(?:" + words + ")" + ADVERB + "$"), comparator);
    }

    private static ComparatorWord named(String id) {
        return ALL.stream().filter(word -> word.id().equals(id)).findFirst().orElseThrow();
    }

    /** A comparator word found before a figure; start is its place in the words before. */
    record Hit(ComparatorWord word, int start) {}

    /**
     * The comparator word at the end of the words before a figure.
     *
     * @param percent the figure is a share, which may be one of a named whole
     */
    static @Nullable Hit before(String wordsBefore, boolean percent) {
        String words = DATE_BETWEEN.matcher(wordsBefore).replaceFirst("");
        int from = Math.max(0, words.length() - LONGEST);
        String tail = words.substring(from);
        for (ComparatorWord word : ALL) {
            Matcher matcher = word.ending.matcher(tail);
            if (matcher.find()) {
                return new Hit(word, from + matcher.start());
            }
        }
        Matcher share = SHARE_OF.matcher(words);
        return percent && share.find() ? new Hit(REACHED, share.start()) : null;
    }

    /** What the word says when it is denied: 不 + 超过 is at most, 不 + 低于 at least; null where a denial makes no level. */
    @Nullable
    ComparatorWord denied() {
        return switch (id) {
            case "level.above" -> AT_MOST_WORD;
            case "level.below" -> AT_LEAST_WORD;
            default -> null;
        };
    }

    /** 下降, 增加: the figure is the size of a change, not a level. */
    boolean isChange() {
        return id.startsWith("change.") || id.startsWith("growth.");
    }

    /** Length of the change word itself at a place: 下降 of 下降不低于. */
    static int changeLength(String words) {
        Matcher matcher = CHANGE_WORD.matcher(words);
        return matcher.find() ? matcher.end() : 0;
    }

    boolean holdsEveryPeriod() {
        return id.equals("level.kept");
    }
}
