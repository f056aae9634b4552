package org.ecoplan.indicator.registry.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Between which values an indicator lies by its nature, where its unit alone does not say so. */
public record ValueBounds(BigDecimal lowest, BigDecimal highest) {
    private static final ValueBounds SHARE = new ValueBounds(BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final Set<String> PERCENT = Set.of("%", "\uFF05");
    private static final Pattern SHARE_WORDS = Pattern.compile("(?:率|比例|占比|比重|覆盖面|程度)$");
    private static final Pattern CHANGE_WORDS = Pattern.compile("增长|增幅|增速|下降|降幅|降低|减少|提高|提升|上升|变化|同比|环比|产能");

    /** A share (率、比例) lies between nothing and all; a change, or what can exceed all (产能利用率), need not. */
    static Optional<ValueBounds> of(Indicator indicator) {
        IndicatorName name = indicator.name();
        boolean isShare = name.unit() != null
                && PERCENT.contains(name.unit())
                && SHARE_WORDS.matcher(name.name()).find()
                && !CHANGE_WORDS.matcher(name.name()).find();
        return isShare && indicator.rules().stream().noneMatch(ValueBounds::isOfAChange)
                ? Optional.of(SHARE)
                : Optional.empty();
    }

    private static boolean isOfAChange(Rule rule) {
        return switch (rule.target().comparator()) {
            case INCREASE_GE, DECREASE_GE, GROWTH_GE -> true;
            default -> false;
        };
    }
}
