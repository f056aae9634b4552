package org.ecoplan.indicator.evaluation.domain.air;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.jspecify.annotations.Nullable;

/**
 * The air of a place over a period (城市环境空气质量评价). Sources: HJ 663, clause 5; 城市环境空气质量排名技术规定 for the composite index.
 *
 * @param limits the version of the limits
 * @param method the version of the way to assess
 * @param items in the order of the method
 * @param composite the composite index (综合指数), absent where an item has too little data
 */
public record AirEvaluation(
        StandardVersion limits,
        StandardVersion method,
        LocalDate from,
        LocalDate to,
        List<ItemEvaluation> items,
        @Nullable BigDecimal composite) {

    /**
     * @param to last day of the period
     * @param daily the valid daily values of each pollutant; for O3 the daily maximum of eight hours
     * @param sandDust the days marked as sand-dust
     */
    public static AirEvaluation of(
            AirAssessment method,
            AirLimits limits,
            LocalDate from,
            LocalDate to,
            Map<Pollutant, DailyValues> daily,
            Set<LocalDate> sandDust) {
        List<ItemEvaluation> items = new ArrayList<>();
        for (AirAssessment.Item item : method.items()) {
            items.add(ItemEvaluation.of(
                    item,
                    limits,
                    daily.getOrDefault(item.pollutant(), new DailyValues(new TreeMap<>())),
                    from,
                    to,
                    method.leftOut(item.pollutant(), sandDust)));
        }
        return new AirEvaluation(
                limits.standard(), method.standard(), from, to, List.copyOf(items), composite(method, items));
    }

    private static @Nullable BigDecimal composite(AirAssessment method, List<ItemEvaluation> items) {
        if (!items.stream().allMatch(ItemEvaluation::isValid)) {
            return null;
        }
        return CompositeIndex.of(
                items.stream()
                        .map(item -> new CompositeIndex.Term(
                                item.quotient().orElseThrow(), item.item().weight()))
                        .toList(),
                method.compositePlaces());
    }

    /** Whether all items keep the second grade; known when one does not, or all are known. */
    public Optional<Boolean> isKept() {
        if (items.stream().anyMatch(item -> item.isKept().filter(kept -> !kept).isPresent())) {
            return Optional.of(false);
        }
        return items.stream().allMatch(item -> item.isKept().isPresent()) ? Optional.of(true) : Optional.empty();
    }

    /** The composite index with its terms. */
    public String words() {
        if (composite == null) {
            return "数据不足,综合指数不予计算";
        }
        String terms = items.stream()
                .map(item -> item.item().pollutant().symbol() + " "
                        + item.quotient().orElse(Fraction.ZERO).rounded(3).toPlainString()
                        + (item.item().weight().compareTo(BigDecimal.ONE) == 0
                                ? ""
                                : "×" + item.item().weight().toPlainString()))
                .collect(joining(" + "));
        return "综合指数 " + terms + " = " + composite.toPlainString();
    }
}
