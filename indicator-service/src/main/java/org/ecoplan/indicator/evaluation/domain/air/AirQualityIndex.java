package org.ecoplan.indicator.evaluation.domain.air;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.jspecify.annotations.Nullable;

/**
 * The air quality index of a day or an hour, AQI (空气质量指数): the greatest sub-index. Source: HJ 633, formula (2).
 *
 * @param parts the sub-indices that there are
 * @param missing pollutants without a sub-index
 * @param index absent where no index may be told: too much is missing, or a concentration is beyond its column
 * @param level what the index means, absent with it
 * @param primary the primary pollutants (首要污染物), several with one index, none up to the first level
 * @param exceeding the exceeding pollutants (超标污染物); absent where the version does not know the term
 * @param unused concentrations that were given and that the report does not use, such as {@code SO2 24小时平均}
 */
public record AirQualityIndex(
        StandardVersion standard,
        List<SubIndex> parts,
        List<Pollutant> missing,
        @Nullable Integer index,
        IndexTables.@Nullable Level level,
        List<Pollutant> primary,
        @Nullable List<Pollutant> exceeding,
        List<String> unused) {

    public static AirQualityIndex ofDay(IndexTables tables, Concentrations concentrations) {
        return of(tables, tables.daily(), concentrations);
    }

    public static AirQualityIndex ofHour(IndexTables tables, Concentrations concentrations) {
        return of(tables, tables.hourly(), concentrations);
    }

    private static AirQualityIndex of(IndexTables tables, List<IndexTables.Part> report, Concentrations measured) {
        List<SubIndex> parts = new ArrayList<>();
        List<Pollutant> missing = new ArrayList<>();
        for (IndexTables.Part part : report) {
            Optional<SubIndex> found = subIndex(tables, part, measured);
            found.ifPresent(parts::add);
            if (found.flatMap(SubIndex::index).isEmpty()) {
                missing.add(part.pollutant());
            }
        }
        Optional<Integer> greatest =
                parts.stream().flatMap(part -> part.index().stream()).max(Comparator.naturalOrder());
        Integer only = tables.incompleteOnlyAbove();
        boolean beyond = parts.stream().anyMatch(part -> part.index().isEmpty());
        boolean told = !beyond
                && (missing.isEmpty()
                        || only == null
                        || greatest.filter(index -> index > only).isPresent());
        Integer index = told ? greatest.orElse(null) : null;
        Integer exceedingAbove = tables.exceedingAbove();
        return new AirQualityIndex(
                tables.standard(),
                List.copyOf(parts),
                List.copyOf(missing),
                index,
                index == null ? null : tables.levelOf(index),
                index == null || index <= tables.primaryAbove() ? List.of() : with(parts, index, index),
                exceedingAbove == null ? null : with(parts, exceedingAbove + 1, Integer.MAX_VALUE),
                unused(measured, parts));
    }

    private static List<String> unused(Concentrations measured, List<SubIndex> parts) {
        Set<String> used = parts.stream()
                .map(part -> words(part.pollutant(), part.averaging()))
                .collect(toSet());
        return measured.all(AirQualityIndex::words).stream()
                .filter(given -> !used.contains(given))
                .toList();
    }

    private static String words(Pollutant pollutant, Averaging averaging) {
        return pollutant.symbol() + " " + averaging.words();
    }

    /** Whether the day is good (优良); not known of an incomplete one that is not worse already. */
    public Optional<Boolean> isGood(AirAssessment method) {
        return isAbove(method.goodUpTo()).map(worse -> !worse);
    }

    /** Whether the day is heavily polluted (重度及以上污染); not known of an incomplete one that is not so already. */
    public Optional<Boolean> isHeavy(AirAssessment method) {
        return isAbove(method.heavyAbove());
    }

    /**
     * The one rule for a day without a sub-index of each of the pollutants, under whichever version: it is above a bound where
     * what there is lies above it, since what is missing could only make the index greater; else nothing can be said. Sources:
     * GB 3095, table 4, by which each pollutant needs its data; HJ 633-2026 for the report of an incomplete day.
     */
    private Optional<Boolean> isAbove(int bound) {
        if (index == null) {
            return Optional.empty();
        }
        return index > bound ? Optional.of(true) : missing.isEmpty() ? Optional.of(false) : Optional.empty();
    }

    /** How many pollutants have a sub-index. */
    int pollutants() {
        return (int) parts.stream().filter(part -> part.index().isPresent()).count();
    }

    private static Optional<SubIndex> subIndex(IndexTables tables, IndexTables.Part part, Concentrations measured) {
        Optional<SubIndex> own = measured.of(part.pollutant(), part.averaging())
                .map(value -> SubIndex.of(tables, part.averaging(), part.column(), part.pollutant(), value));
        Averaging instead = part.instead();
        boolean ended = own.isPresent() && own.get().index().isEmpty();
        if (!ended || instead == null) {
            return own;
        }
        return measured.of(part.pollutant(), instead)
                .map(value -> SubIndex.of(tables, instead, instead, part.pollutant(), value))
                .or(() -> own);
    }

    private static List<Pollutant> with(List<SubIndex> parts, int from, int to) {
        return parts.stream()
                .filter(part -> part.index()
                        .filter(index -> index >= from && index <= to)
                        .isPresent())
                .map(SubIndex::pollutant)
                .toList();
    }

    /** Index, level and primary pollutant as one says it, or why there is no index. */
    public String words() {
        String lacking = (missing.isEmpty() ? "" : ",缺" + symbols(missing))
                + (unused.isEmpty() ? "" : ",未使用 " + String.join("、", unused));
        if (index == null || level == null) {
            return "AQI 不予计算" + lacking;
        }
        return "AQI 为各分指数的最大值 " + index + "," + level.grade() + "(" + level.quality() + ")"
                + (primary.isEmpty() ? "" : ",首要污染物 " + symbols(primary)) + lacking;
    }

    private static String symbols(List<Pollutant> pollutants) {
        return pollutants.stream().map(Pollutant::symbol).collect(joining("、"));
    }
}
