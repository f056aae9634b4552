package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * 谓语: all that stands around a figure and decides its direction: denial, modal, comparator word, change word, and the word
 * behind the figure. 重污染天数 [不能 超过] 6天, 总量 [下降] 6% [左右].
 *
 * @param word       the comparator word that holds, the denial taken in
 * @param start      where the predicate begins in the words before the figure, the denial with it
 * @param nameEnd    where the words end that name the indicator: behind the change word where the comparator itself does not
 *                   tell the direction
 * @param comparator how a reading is held against the figure, null where the predicate is not understood as a whole
 */
record Predicate(
        ComparatorWord word,
        int start,
        int nameEnd,
        @Nullable Comparator comparator) {

    /** 不, 不能, 不应当, 不可, 不许, 不允许, 不准, 不宜, 不会, 严禁, 禁止, 防止, 避免, 杜绝: the denial before a comparator word. */
    private static final Pattern DENIAL = Pattern.compile(
            "(?:不(?:得|能够|能|应当|应该|应|可以|可|许可|许|允许|准许|准|宜|会|予|要|再)?|(?:严禁|严格禁止|禁止|防止|避免|杜绝|严防|坚决不|绝不|决不|决不允许|绝不允许|决不能|绝不能|坚决不能|一律不得|均不|原则上不))"
                    + "(?:再|出现|其|长期|持续|同时|任意|随意)?$");

    /** A denial further left, or one that nothing was made of: what the clause says is not understood. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("(?:[不未没勿莫]|难以|尚未|没有)$|(?:不(?:得|能|应|可|许|允|准|宜|会|要)|严禁|禁止|避免|防止|杜绝)[^,]{0,5}$");

    /** The predicate of a figure group, or null where no comparator word stands before it. */
    static @Nullable Predicate of(String before, Bound bound, FigureGroup group, String subject) {
        ComparatorWord.Hit hit = ComparatorWord.before(before, group.last().isPercent());
        if (hit == null) {
            return null;
        }
        ComparatorWord word = hit.word();
        String left = before.substring(0, hit.start());
        Matcher denial = DENIAL.matcher(left);
        if (denial.find()) {
            ComparatorWord turned = word.denied();
            boolean clash = turned != null && contradicts(turned, bound);
            return turned == null || clash
                    ? new Predicate(word, denial.start(), denial.start(), null)
                    : new Predicate(
                            turned,
                            denial.start(),
                            denial.start(),
                            bound == Bound.AROUND ? Comparator.ABOUT : turned.comparator());
        }
        if (LEFT_OVER.matcher(left).find()) {
            return new Predicate(word, hit.start(), hit.start(), null);
        }
        String words = subject + left;
        Comparator comparator = comparator(word, bound, group, words);
        boolean directionLost =
                word.isChange() && (group.range() || comparator == Comparator.ABOUT || comparator == Comparator.LE);
        int nameEnd =
                directionLost ? hit.start() + ComparatorWord.changeLength(before.substring(hit.start())) : hit.start();
        return new Predicate(word, hit.start(), nameEnd, comparator);
    }

    /** 不超过…以上. */
    private static boolean contradicts(ComparatorWord word, Bound bound) {
        return word.comparator() == Comparator.LE ? bound == Bound.UP : bound == Bound.DOWN;
    }

    private static @Nullable Comparator comparator(
            ComparatorWord word, Bound bound, FigureGroup group, String subject) {
        if (bound == Bound.AROUND) {
            return Comparator.ABOUT;
        }
        return switch (word.comparator()) {
            case GE -> reach(word, bound, group, subject);
            case LE -> bound == Bound.UP ? Comparator.GE : Comparator.LE;
            case GT ->
                bound == Bound.DOWN
                        ? null
                        : word.id().equals("level.above-better") && Direction.isConcentration(subject, group)
                                ? Comparator.LT
                                : Comparator.GT;
            case LT -> bound == Bound.UP ? null : Comparator.LT;
            case DECREASE_GE, INCREASE_GE, GROWTH_GE -> bound == Bound.DOWN ? Comparator.LE : word.comparator();
            default -> word.comparator();
        };
    }

    /** 达到, 为, 保持: upwards, unless the word behind says otherwise or the thing is one that is to be small. */
    private static Comparator reach(ComparatorWord word, Bound bound, FigureGroup group, String subject) {
        if (bound == Bound.DOWN) {
            return Comparator.LE;
        }
        boolean open = bound == Bound.NONE
                && (word.id().equals("level.reached") || word.id().equals("level.kept"));
        return open && Direction.isBetterLow(subject, group) ? Comparator.LE : Comparator.GE;
    }

    boolean isUnderstood() {
        return comparator != null;
    }
}
