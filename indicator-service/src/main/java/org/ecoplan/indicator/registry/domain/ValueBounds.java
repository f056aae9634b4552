package org.ecoplan.indicator.registry.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Between which values an indicator lies by its nature, where its unit alone does not say so. */
public record ValueBounds(BigDecimal lowest, BigDecimal highest) {
    private static final ValueBounds SHARE = new ValueBounds(BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final Set<String> PERCENT = Set.of("%", "\uFF05");
    private static final Pattern SHARE_WORDS = Pattern.compile("(?:率|比例|占比|比重|覆盖面|程度)$");
    private static final Pattern CHANGE_WORDS = Pattern.compile("增长|增幅|增速|下降|降幅|降低|减少|提高|提升|上升|变化|同比|环比|产能");

    /** A share (率、比例) lies between nothing and all; a change, or what can exceed all (产能利用率), need not. */
    public static Optional<ValueBounds> of(String name, @Nullable String unit) {
        return unit != null
                        && PERCENT.contains(unit)
                        && SHARE_WORDS.matcher(name).find()
                        && !CHANGE_WORDS.matcher(name).find()
                ? Optional.of(SHARE)
                : Optional.empty();
    }

    /** The same of an indicator of a plan; what its rules call a change need not. */
    static Optional<ValueBounds> of(Indicator indicator) {
        return indicator.rules().stream().anyMatch(ValueBounds::isOfAChange)
                ? Optional.empty()
                : of(indicator.name().name(), indicator.name().unit());
    }

    private static boolean isOfAChange(Rule rule) {
        return switch (rule.target().comparator()) {
            case INCREASE_GE, DECREASE_GE, GROWTH_GE -> true;
            default -> false;
        };
    }
}
