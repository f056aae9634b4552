package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.MeasureUnits;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A target as a level that a figure keeps or not; a change to a baseline is made one by the baseline.
 *
 * @param base level of the baseline, absent without one
 */
public record Level(
        Comparator comparator,
        BigDecimal limit,
        @Nullable BigDecimal max,
        @Nullable BigDecimal base) {
    private static final Set<String> RANKS = Set.of("位次", "名", "位", "个位次");

    /** Refused with what is missing in its title. */
    static Outcome<Level> of(Goal goal, @Nullable Reference reference) {
        return switch (goal.comparator()) {
            case ZERO -> Outcome.done(new Level(Comparator.EQ, BigDecimal.ZERO, null, null));
            case RANK_LE -> rank(goal);
            case INCREASE_GE, DECREASE_GE, GROWTH_GE -> change(goal, reference);
            case BETWEEN -> goal.baseline() ? improvement(goal, reference) : level(goal, reference);
            case GE, GT, LE, LT, EQ, ABOUT -> level(goal, reference);
            case QUALITATIVE, SUPERIOR -> missing("认定结论");
        };
    }

    /** One that more or less of is better, as of events none; refused with the reason in its title. */
    public static Outcome<Level> withADirection(Goal goal, @Nullable Reference reference) {
        if (goal.comparator() == Comparator.ZERO) {
            return Outcome.done(new Level(Comparator.LE, BigDecimal.ZERO, null, null));
        }
        return of(goal, reference)
                .<Outcome<Level>>fold(
                        level -> level.direction() == 0
                                ? Outcome.refused(Refusal.conflict("NO_DIRECTION", "该目标既非上限也非下限,没有剩余允许值"))
                                : Outcome.done(level),
                        missing -> Outcome.refused(Refusal.conflict("NO_LEVEL", "缺少" + missing.title())));
    }

    boolean isKeptBy(BigDecimal figure) {
        return comparator.holds(figure, limit, max);
    }

    /** More is better (1), less is better (-1), or neither (0). */
    int direction() {
        return switch (comparator) {
            case GE, GT -> 1;
            case LE, LT -> -1;
            default -> 0;
        };
    }

    String words() {
        String figure = limit.stripTrailingZeros().toPlainString();
        return switch (comparator) {
            case GE -> "≥ " + figure;
            case GT -> "> " + figure;
            case LE, RANK_LE -> "≤ " + figure;
            case LT -> "< " + figure;
            case ABOUT -> figure + " ± 10%";
            case BETWEEN ->
                figure + " 至 " + (max == null ? "" : max.stripTrailingZeros().toPlainString());
            default -> "= " + figure;
        };
    }

    private static Outcome<Level> level(Goal goal, @Nullable Reference reference) {
        BigDecimal base = reference == null ? null : reference.value();
        BigDecimal limit = goal.value() == null && goal.baseline() ? base : goal.value();
        if (limit == null) {
            return missing(goal.baseline() ? "基期值" : "目标值");
        }
        return Outcome.done(new Level(goal.comparator(), limit, goal.valueMax(), base));
    }

    private static Outcome<Level> rank(Goal goal) {
        if (goal.value() != null) {
            return Outcome.done(new Level(Comparator.RANK_LE, goal.value(), null, null));
        }
        Integer among = goal.rankedAmong();
        Integer last = goal.outOfLast();
        return among == null || last == null
                ? missing("参加排名的总数")
                : Outcome.done(new Level(Comparator.RANK_LE, BigDecimal.valueOf(among - last), null, null));
    }

    /** 提升5至10个位次: more is as good; of ranks the smaller is the better. */
    private static Outcome<Level> improvement(Goal goal, @Nullable Reference reference) {
        BigDecimal least = goal.value();
        if (least == null || reference == null) {
            return missing(least == null ? "目标值" : "基期值");
        }
        BigDecimal base = reference.value();
        if (base == null) {
            return Outcome.done(new Level(Comparator.GE, least, null, null));
        }
        return Outcome.done(
                goal.unit() != null && RANKS.contains(goal.unit())
                        ? new Level(Comparator.LE, base.subtract(least), null, base)
                        : new Level(Comparator.GE, base.add(least), null, base));
    }

    /** 百分点 and amounts are differences to the baseline, % is relative to it. */
    private static Outcome<Level> change(Goal goal, @Nullable Reference reference) {
        BigDecimal wanted = goal.value();
        if (wanted == null || reference == null) {
            return missing(wanted == null ? "目标值" : "基期值");
        }
        BigDecimal base = reference.value();
        if (base == null) {
            return Outcome.done(new Level(Comparator.GE, wanted, null, null));
        }
        if (goal.comparator() == Comparator.GROWTH_GE) {
            return growth(goal, wanted, base);
        }
        boolean relative = MeasureUnits.areSame("%", goal.unit());
        BigDecimal by = relative ? base.multiply(wanted).movePointLeft(2) : wanted;
        return Outcome.done(
                goal.comparator() == Comparator.INCREASE_GE
                        ? new Level(Comparator.GE, base.add(by), null, base)
                        : new Level(Comparator.LE, base.subtract(by), null, base));
    }

    /** (x/base)^(1/years) − 1 ≥ g is x ≥ base · (1 + g)^years, which needs no root. */
    private static Outcome<Level> growth(Goal goal, BigDecimal yearly, BigDecimal base) {
        Integer from = goal.baselineYear();
        if (from == null || goal.by() == null || goal.by().getYear() <= from) {
            return missing("基期年份");
        }
        BigDecimal factor =
                BigDecimal.ONE.add(yearly.movePointLeft(2)).pow(goal.by().getYear() - from);
        return Outcome.done(new Level(Comparator.GE, base.multiply(factor), null, base));
    }

    private static Outcome<Level> missing(String what) {
        return Outcome.refused(Refusal.invalid("MISSING", what, ""));
    }
}
