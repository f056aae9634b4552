package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfTarget;
import org.jspecify.annotations.Nullable;

/** A target in short (不低于85%); where it has no figure, its own words. */
final class TargetText {
    private static final Map<String, String> COMPARATORS = Map.of(
            "GE", "不低于",
            "GT", "高于",
            "LE", "不高于",
            "LT", "低于",
            "EQ", "达到",
            "ABOUT", "约",
            "INCREASE_GE", "提高不少于",
            "DECREASE_GE", "下降不少于",
            "GROWTH_GE", "增长不低于");

    private TargetText() {}

    static String of(OfTarget target) {
        BigDecimal value = target.value();
        if (value == null) {
            return target.quote();
        }
        String unit = Objects.requireNonNullElse(target.unit(), "");
        if ("BETWEEN".equals(target.comparator())) {
            return plain(value) + "至" + plain(target.valueMax()) + unit;
        }
        String comparator = COMPARATORS.get(Objects.requireNonNullElse(target.comparator(), ""));
        return comparator == null ? target.quote() : comparator + plain(value) + unit;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
