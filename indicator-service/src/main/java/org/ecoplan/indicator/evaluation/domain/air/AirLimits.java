package org.ecoplan.indicator.evaluation.domain.air;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;

/**
 * Limits of the basic pollutants (环境空气污染物基本项目浓度限值) and how much data a mean needs. Source: GB 3095, tables 1 and 4.
 *
 * @param state temperature and pressure to which concentrations refer
 */
public record AirLimits(StandardVersion standard, String state, List<Limit> limits, ValidData validData)
        implements Versioned {

    /**
     * @param unit of both grades
     * @param grade1 一级限值
     * @param grade2 二级限值
     */
    public record Limit(Pollutant pollutant, Averaging averaging, String unit, BigDecimal grade1, BigDecimal grade2) {}

    /** @throws IllegalArgumentException when a limit is there twice or its first grade is the laxer one */
    public AirLimits {
        requireNonNull(standard);
        requireNonNull(state);
        requireNonNull(validData);
        limits = List.copyOf(limits);
        Set<String> seen = new HashSet<>();
        for (Limit limit : limits) {
            if (!seen.add(limit.pollutant() + " " + limit.averaging())) {
                throw new IllegalArgumentException(limit.pollutant() + " has two limits");
            }
            if (limit.grade1().compareTo(limit.grade2()) > 0) {
                throw new IllegalArgumentException(limit.pollutant() + " has a first grade behind the second");
            }
        }
    }

    public Optional<Limit> of(Pollutant pollutant, Averaging averaging) {
        return limits.stream()
                .filter(limit -> limit.pollutant() == pollutant && limit.averaging() == averaging)
                .findFirst();
    }
}
