package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.ecoplan.indicator.evaluation.domain.Multiple;
import org.jspecify.annotations.Nullable;

/**
 * An item of the table of basic items (基本项目). Source: GB 3838-2002, table 1.
 *
 * @param code short name, such as {@code NH3-N}
 * @param hj212 factor code of HJ 212
 * @param name as the standard writes it
 * @param aliases other usual names
 * @param unit absent for pH
 * @param waters the bodies of water for which the limits are
 * @param bound on which side of the limit the item has to be
 * @param limits one for each class I to V, the best first; the lowest and the highest value for {@link Bound#WITHIN}
 * @param inClass whether the item decides the class, or is told apart. Source: 环办〔2011〕22号, 一、(一)
 * @param toxic cyanide and heavy metals, named first among the main pollution items
 * @param mean how several values become one
 */
public record WaterItem(
        String code,
        String hj212,
        String name,
        Set<String> aliases,
        @Nullable String unit,
        Set<WaterBody> waters,
        Bound bound,
        List<BigDecimal> limits,
        boolean inClass,
        boolean toxic,
        Mean mean) {
    private static final WaterClass[] CLASSES = WaterClass.values();

    /** On which side of a limit a value has to be. */
    public enum Bound {
        AT_MOST("≤", 5),
        AT_LEAST("≥", 5),
        /** Between the two; outside of it every class is exceeded. */
        WITHIN("", 2);

        private final String sign;
        private final int limits;

        Bound(String sign, int limits) {
            this.sign = sign;
            this.limits = limits;
        }
    }

    /** @throws IllegalArgumentException when the limits are not those of five classes in order */
    public WaterItem {
        requireNonNull(code);
        requireNonNull(hj212);
        requireNonNull(name);
        requireNonNull(mean);
        aliases = Set.copyOf(aliases);
        waters = Set.copyOf(waters);
        limits = List.copyOf(limits);
        if (limits.size() != bound.limits || waters.isEmpty()) {
            throw new IllegalArgumentException(code + " has not the limits of its classes");
        }
        for (int next = 1; next < limits.size(); next++) {
            int step = limits.get(next).compareTo(limits.get(next - 1));
            if (bound == Bound.AT_LEAST ? step > 0 : step < 0) {
                throw new IllegalArgumentException(code + " has a worse class with a stricter limit");
            }
        }
    }

    /** Whether it is called so: short name, name of the standard, another usual one, or HJ 212 code. */
    boolean isCalled(String text) {
        return hj212.equals(text) || ItemNames.areSame(text, code, name, aliases);
    }

    /** The best class whose limit the value keeps. */
    public WaterClass classOf(BigDecimal value, Comparison comparison) {
        if (bound == Bound.WITHIN) {
            return comparison.isAtLeast(value, limits.get(0)) && comparison.isAtMost(value, limits.get(1))
                    ? WaterClass.I
                    : WaterClass.WORSE_THAN_V;
        }
        for (int place = 0; place < limits.size(); place++) {
            if (keeps(value, limits.get(place), comparison)) {
                return CLASSES[place];
            }
        }
        return WaterClass.WORSE_THAN_V;
    }

    private boolean keeps(BigDecimal value, BigDecimal limit, Comparison comparison) {
        return bound == Bound.AT_MOST ? comparison.isAtMost(value, limit) : comparison.isAtLeast(value, limit);
    }

    /**
     * By how many times the limit of the class is exceeded (超标倍数), none where it is kept and for pH and
     * dissolved oxygen. Source: 环办〔2011〕22号, 二、(一).
     */
    public Optional<BigDecimal> multipleOver(WaterClass limiting, BigDecimal value, Comparison comparison) {
        if (bound != Bound.AT_MOST || limiting == WaterClass.WORSE_THAN_V) {
            return Optional.empty();
        }
        BigDecimal limit = limits.get(limiting.ordinal());
        if (comparison.isAtMost(value, limit)) {
            return Optional.empty();
        }
        return Optional.of(Multiple.of(value, limit));
    }

    /** The limit of the class as one writes it, such as {@code ≤1.0 mg/L}. */
    public String limitWords(WaterClass wanted) {
        if (bound == Bound.WITHIN) {
            return limits.get(0).toPlainString() + "~" + limits.get(1).toPlainString();
        }
        String limit = limits.get(Math.min(wanted.ordinal(), limits.size() - 1)).toPlainString();
        return bound.sign + limit + (unit == null ? "" : " " + unit);
    }
}
