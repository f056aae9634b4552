package org.ecoplan.indicator.evaluation.domain.air;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Concentrations of one place and time, by pollutant and averaging; CO in mg/m³, all others in µg/m³. */
public final class Concentrations {
    private final Map<Pollutant, Map<Averaging, BigDecimal>> values = new EnumMap<>(Pollutant.class);

    /** @throws IllegalArgumentException below zero */
    public Concentrations with(Pollutant pollutant, Averaging averaging, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("no concentration: " + value);
        }
        values.computeIfAbsent(pollutant, none -> new EnumMap<>(Averaging.class))
                .put(averaging, value);
        return this;
    }

    /** Each that is there, by pollutant and averaging, in order. */
    <T> List<T> all(BiFunction<Pollutant, Averaging, T> as) {
        return values.entrySet().stream()
                .flatMap(of -> of.getValue().keySet().stream().map(averaging -> as.apply(of.getKey(), averaging)))
                .toList();
    }

    public Optional<BigDecimal> of(Pollutant pollutant, Averaging averaging) {
        return Optional.ofNullable(values.getOrDefault(pollutant, Map.of()).get(averaging));
    }
}
