package org.ecoplan.task.quota.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A target that is split over units: the parts together have to keep it, by its own comparator.
 *
 * @param comparator as on the wire
 * @param measure unit of measure as the plan writes it, empty for a bare number
 */
public record WholeTarget(
        String comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        String measure) {
    /** What is a count or an amount; an increase is one of its own (较基期增加). */
    private static final Set<String> SUMMED =
            Set.of("GE", "GT", "LE", "LT", "EQ", "ABOUT", "BETWEEN", "INCREASE_GE", "DECREASE_GE", "SUPERIOR");

    /** Why the target cannot be split into parts that add up; absent where it can. */
    public Optional<Refusal> refusesQuotas() {
        if (!SUMMED.contains(comparator) || !Amount.isAdditive(measure)) {
            return Optional.of(Refusal.conflict("NOT_ADDITIVE", "该目标不是可以相加的数量,不能分解为各单位之和"));
        }
        return value == null ? Optional.of(Refusal.conflict("AWAITING_SUPERIOR", "该目标的数值尚未下达,不能分解")) : Optional.empty();
    }

    /**
     * Why these are no quotas of it: all faults, each with its place.
     *
     * @param unitsOfTheTask who has a part in the task
     */
    public Optional<Refusal> refusal(List<Quota> quotas, Set<String> unitsOfTheTask) {
        List<Refusal> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            String place = "/quotas/" + i;
            if (!unitsOfTheTask.contains(quota.unitCode())) {
                faults.add(Refusal.invalid("UNIT_NOT_IN_TASK", "该单位不承担此任务", place + "/unitCode"));
            }
            if (!seen.add(quota.unitCode())) {
                faults.add(Refusal.invalid("REPEATED_UNIT", "同一单位只能分解一次", place + "/unitCode"));
            }
            if (Amount.of(BigDecimal.ZERO, measure)
                    .plus(Amount.of(quota.value(), quota.measure()))
                    .isEmpty()) {
                faults.add(Refusal.invalid(
                        "OTHER_MEASURE",
                        "计量单位“%s”与目标的“%s”不能换算".formatted(quota.measure(), measure),
                        place + "/measure"));
            }
        }
        if (!faults.isEmpty()) {
            return Optional.of(faults.size() == 1 ? faults.get(0) : Refusal.ofAll("BAD_QUOTAS", "分解有多处错误", faults));
        }
        return holds(quotas) ? Optional.empty() : Optional.of(mismatch(quotas));
    }

    private boolean holds(List<Quota> quotas) {
        BigDecimal sum = sum(quotas);
        BigDecimal limit = inBase(value);
        BigDecimal max = valueMax == null ? null : inBase(valueMax);
        return plain().holds(sum, limit, max);
    }

    /** How the sum is compared: an increase, a decrease and a superior's figure are amounts to be reached. */
    private Comparator plain() {
        return switch (comparator) {
            case "INCREASE_GE", "DECREASE_GE", "SUPERIOR" -> Comparator.GE;
            default -> Comparator.valueOf(comparator);
        };
    }

    private BigDecimal inBase(@Nullable BigDecimal figure) {
        return Amount.of(figure == null ? BigDecimal.ZERO : figure, measure).value();
    }

    private static BigDecimal sum(List<Quota> quotas) {
        return quotas.stream()
                .map(quota -> Amount.of(quota.value(), quota.measure()).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Refusal mismatch(List<Quota> quotas) {
        String base = Amount.of(BigDecimal.ZERO, measure).base();
        return Refusal.invalid(
                "SUM_MISMATCH",
                "分解之和 %s%s 不符合目标:须%s %s%s"
                        .formatted(written(sum(quotas)), base, wording(), written(inBase(value)), upTo(base)),
                "/quotas");
    }

    private String wording() {
        return switch (plain()) {
            case GE -> "不低于";
            case GT -> "高于";
            case LE -> "不高于";
            case LT -> "低于";
            case ABOUT -> "约为";
            case BETWEEN -> "介于";
            default -> "等于";
        };
    }

    private String upTo(String base) {
        return valueMax == null ? base : " 至 " + written(inBase(valueMax)) + base;
    }

    private static String written(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
