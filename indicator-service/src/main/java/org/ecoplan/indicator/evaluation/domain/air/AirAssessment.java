package org.ecoplan.indicator.evaluation.domain.air;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * How the air of a period is assessed (环境空气质量评价). Source: HJ 663.
 *
 * @param items one for each pollutant that is assessed
 * @param compositePlaces decimal places of the composite index
 * @param withoutSandDust pollutants whose statistics leave out the days marked as sand-dust
 * @param pointsAtLeast share of the points of a city that a day needs, in percent
 * @param goodUpTo days up to this index are good (优良天数)
 * @param heavyAbove days above it are heavily polluted (重污染天数)
 */
public record AirAssessment(
        StandardVersion standard,
        List<Item> items,
        int compositePlaces,
        Set<Pollutant> withoutSandDust,
        int pointsAtLeast,
        int goodUpTo,
        int heavyAbove)
        implements Versioned {

    /** The statistic of a pollutant that goes into the composite index. */
    public enum Statistic {
        MEAN,
        PERCENTILE
    }

    /**
     * @param places decimal places of its statistics
     * @param mean the limit that the mean is held against, absent where only the percentile is assessed
     * @param percentile of the daily values, such as 95
     * @param daily the limit that the percentile is held against; also what a daily value is
     * @param composite what of it goes into the composite index
     * @param weight with which it does
     */
    public record Item(
            Pollutant pollutant,
            int places,
            @Nullable Averaging mean,
            int percentile,
            Averaging daily,
            Statistic composite,
            BigDecimal weight) {

        public Item {
            requireNonNull(pollutant);
            requireNonNull(daily);
            requireNonNull(composite);
            if (percentile <= 0 || percentile > 100 || weight.signum() < 0) {
                throw new IllegalArgumentException(pollutant + " has no percentile or weight");
            }
            if (composite == Statistic.MEAN && mean == null) {
                throw new IllegalArgumentException(pollutant + " has no mean for the composite index");
            }
        }
    }

    /** Which of the marked days the statistics of a pollutant leave out. */
    public Set<LocalDate> leftOut(Pollutant pollutant, Set<LocalDate> sandDust) {
        return withoutSandDust.contains(pollutant) ? sandDust : Set.of();
    }

    public Optional<Item> of(Pollutant pollutant) {
        return items.stream().filter(item -> item.pollutant() == pollutant).findFirst();
    }

    /** @throws IllegalArgumentException when a pollutant is there twice */
    public AirAssessment {
        requireNonNull(standard);
        items = List.copyOf(items);
        withoutSandDust = Set.copyOf(withoutSandDust);
        if (items.stream().map(Item::pollutant).distinct().count() != items.size()) {
            throw new IllegalArgumentException("a pollutant is assessed twice");
        }
    }
}
