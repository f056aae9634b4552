package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;

/**
 * How classes of sections become the quality of a section and a basin (地表水环境质量评价办法). Source: 环办〔2011〕22号, 二.
 *
 * @param qualities how water of each class is called
 * @param polluted items worse than this class are pollution
 * @param mainItems how many main pollution items are named at most
 * @param fewestForShares from so many sections on the shares of the classes decide, below it the means
 * @param fewestMonths how many monthly values the mean of a longer period needs
 * @param shares what the shares in percent of good sections and of those worse than class V mean, the best first; the
 *     first row that holds decides
 */
public record WaterAssessment(
        StandardVersion standard,
        Map<WaterClass, WaterQuality> qualities,
        WaterClass polluted,
        int mainItems,
        int fewestForShares,
        Map<PeriodKind, Integer> fewestMonths,
        List<Share> shares)
        implements Versioned {
    private static final Fraction HUNDRED = Fraction.of(100);

    /**
     * @param goodAtLeast least share of sections of class I to III, in percent
     * @param worstBelow the share of sections worse than class V stays below, in percent; above 100 for no such condition
     */
    public record Share(WaterQuality quality, BigDecimal goodAtLeast, BigDecimal worstBelow) {

        boolean holds(Fraction good, Fraction worst) {
            return good.compareTo(Fraction.of(goodAtLeast)) >= 0 && worst.compareTo(Fraction.of(worstBelow)) < 0;
        }
    }

    /** @throws IllegalArgumentException when a class or a basin would have no quality */
    public WaterAssessment {
        requireNonNull(standard);
        requireNonNull(polluted);
        qualities = Map.copyOf(qualities);
        fewestMonths = Map.copyOf(fewestMonths);
        shares = List.copyOf(shares);
        if (qualities.size() != WaterClass.values().length) {
            throw new IllegalArgumentException("a class without a word");
        }
        if (!fewestMonths.keySet().equals(PeriodKind.OF_MONTHS)) {
            throw new IllegalArgumentException("a period without its months");
        }
        if (shares.isEmpty() || !shares.get(shares.size() - 1).holds(Fraction.ZERO, HUNDRED)) {
            throw new IllegalArgumentException("a basin without a word");
        }
    }

    public int fewestMonthsOf(PeriodKind kind) {
        return requireNonNull(fewestMonths.get(kind));
    }

    WaterQuality qualityOf(WaterClass waterClass) {
        return requireNonNull(qualities.get(waterClass));
    }

    /** The quality of a basin by the shares of its sections, in percent. */
    WaterQuality qualityOf(Fraction good, Fraction worst) {
        return shares.stream()
                .filter(share -> share.holds(good, worst))
                .map(Share::quality)
                .findFirst()
                .orElseThrow();
    }
}
