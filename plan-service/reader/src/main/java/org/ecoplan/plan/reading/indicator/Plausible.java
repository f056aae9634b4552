package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 数值是否可能: a share of something above 100 %, a fall by more than all of it, an amount below nothing are slips of the pen. */
final class Plausible {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** 覆盖率, 占比: a part of a whole. */
    private static final Pattern SHARE = Pattern.compile("(?:率|比例|比重|占比|覆盖|优良|达标|份额)(?:[^,;率]{0,10})$");

    /** 增长率, 负荷率, 完成率: may go beyond the whole. */
    private static final Pattern OPEN =
            Pattern.compile("(?:增长|增加|提高|提升|上升|增速|增幅|负荷|产销|周转|利润|收益|回报|完成|到位|执行|兑现)率?[^,;率]{0,10}$");

    private static final String MINUS = "-−–﹣负";

    private Plausible() {}

    /**
     * Why the figures cannot be meant, or null.
     *
     * @param before words since the last level of the clause
     */
    static @Nullable String objection(
            String text, int clauseStart, FigureGroup group, String before, @Nullable Predicate predicate) {
        if (isNegative(text, clauseStart, group.first().start())) {
            return "数值为负,不像要达到的数值";
        }
        boolean beyond = "%".equals(group.last().unit())
                && group.figures().stream().anyMatch(one -> one.value().compareTo(ALL) > 0);
        if (!beyond) {
            return null;
        }
        if (predicate != null && predicate.word().isChange()) {
            return predicate.word().id().equals("change.fall") ? "下降幅度超过100%" : null;
        }
        String subject = predicate == null ? before : before.substring(0, predicate.start());
        return SHARE.matcher(subject).find() && !OPEN.matcher(subject).find() ? "占比类数值超过100%" : null;
    }

    /** A minus right before the figure, behind a word: at the head of a clause it is the dash of a list, behind a figure a range. */
    private static boolean isNegative(String text, int clauseStart, int figure) {
        int sign = figure - 1;
        return sign > clauseStart
                && MINUS.indexOf(text.charAt(sign)) >= 0
                && Character.isIdeographic(text.charAt(sign - 1));
    }
}
