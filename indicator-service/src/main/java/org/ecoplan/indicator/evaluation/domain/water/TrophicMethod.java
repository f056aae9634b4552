package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The way to the comprehensive trophic state index of a lake (综合营养状态指数法). Source: 环办〔2011〕22号, 二、(三).
 *
 * @param items all that the index is made of
 * @param states what an index means, rising
 */
public record TrophicMethod(StandardVersion standard, List<Item> items, List<Step> states) implements Versioned {

    /**
     * An item with its own index, {@code 10 × (constant + slope × ln value)}.
     *
     * @param aliases other usual names, the HJ 212 code among them where there is one
     * @param correlation with chlorophyll a; its square is the weight
     */
    public record Item(
            String code,
            String name,
            Set<String> aliases,
            String unit,
            BigDecimal constant,
            BigDecimal slope,
            BigDecimal correlation) {}

    /**
     * @param upTo end of the state, absent for the last one
     * @param included whether the end belongs to it
     */
    public record Step(TrophicState state, @Nullable BigDecimal upTo, boolean included) {

        boolean holds(BigDecimal index) {
            if (upTo == null) {
                return true;
            }
            int side = index.compareTo(upTo);
            return included ? side <= 0 : side < 0;
        }
    }

    /** @throws IllegalArgumentException when an index would have no state */
    public TrophicMethod {
        requireNonNull(standard);
        items = List.copyOf(items);
        states = List.copyOf(states);
        if (items.isEmpty() || states.isEmpty() || states.get(states.size() - 1).upTo() != null) {
            throw new IllegalArgumentException("an index without a state");
        }
    }

    /** @param called short name, name, or another usual one */
    public Optional<Item> item(String called) {
        return items.stream()
                .filter(item -> ItemNames.areSame(called, item.code(), item.name(), item.aliases()))
                .findFirst();
    }

    TrophicState stateOf(BigDecimal index) {
        return states.stream()
                .filter(step -> step.holds(index))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
