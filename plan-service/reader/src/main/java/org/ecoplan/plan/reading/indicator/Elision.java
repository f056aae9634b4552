package org.ecoplan.plan.reading.indicator;

import java.util.Objects;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.jspecify.annotations.Nullable;

/** 承前省略: a second value without a predicate of its own goes on with the one before: 控制在4天以内,力争2天; 达到95%(力争98%). */
final class Elision {

    /** Words that name nothing and only carry the value on. */
    private static final Pattern CARRIES_ON = Pattern.compile(
            "^(?:到|并|再|其中|分别|努力|最终|进一步|逐步|全年|全部)*(?:力争|争取|力求|确保|冲刺|挑战|奋斗|激励|目标|到|为)*(?:达到|达|完成|实现|为|在|至|控制到|提高|提升|降)?$");

    /** 不低于2024年50%、2025年100%. */
    private static final Pattern DATE = Pattern.compile("^[、,和及]?(?:到)?(?:\\d{4}年)?(?:\\d{1,2}月)?年?[底末]?前?,?");

    private static final Pattern SOFT = Pattern.compile("力争|争取|力求|冲刺|挑战|奋斗");

    /** 的激励目标: names the level, not a thing. */
    private static final Pattern NAMES_THE_LEVEL =
            Pattern.compile("^的?(?:激励|奋斗|挑战|更高|力争|争取|预期)?(?:性)?(?:目标|任务|水平)(?:任务)?$");

    private Elision() {}

    /** What the words before a figure leave to the predicate before, or null where they have one of their own. */
    static @Nullable Comparator carriedOn(
            String before, String after, Bound bound, FigureGroup group, @Nullable Found previous) {
        if (previous == null
                || group.range()
                || previous.level().value() == null
                || !Objects.equals(unit(previous), group.last().unit())
                || !CARRIES_ON.matcher(DATE.matcher(before).replaceFirst("")).matches()
                || !(after.isEmpty() || NAMES_THE_LEVEL.matcher(after).matches())) {
            return null;
        }
        Comparator comparator = previous.level().comparator();
        return switch (bound) {
            case AROUND -> Comparator.ABOUT;
            case UP -> isChange(comparator) ? comparator : Comparator.GE;
            case DOWN -> Comparator.LE;
            case NONE -> plain(comparator, before);
        };
    }

    /** 突破450亿元,力争达到500亿元: 达到 reaches the figure, whatever the word before did. */
    private static @Nullable Comparator plain(Comparator comparator, String before) {
        boolean reached = before.endsWith("达到") || before.endsWith("达");
        return switch (comparator) {
            case BETWEEN, ABOUT -> null;
            case GT -> reached ? Comparator.GE : comparator;
            case LT -> reached ? Comparator.LE : comparator;
            default -> comparator;
        };
    }

    private static @Nullable String unit(Found previous) {
        return previous.level().unit();
    }

    static boolean isSoft(String words) {
        return SOFT.matcher(words).find();
    }

    static boolean isChange(Comparator comparator) {
        return comparator == Comparator.DECREASE_GE
                || comparator == Comparator.INCREASE_GE
                || comparator == Comparator.GROWTH_GE;
    }
}
