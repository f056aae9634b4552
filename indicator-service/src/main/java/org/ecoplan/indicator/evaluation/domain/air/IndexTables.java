package org.ecoplan.indicator.evaluation.domain.air;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * From concentrations to indices (空气质量分指数及对应的污染物项目浓度限值). Source: HJ 633, tables 1 and 2.
 *
 * @param steps the indices at which the columns have a concentration, from 0
 * @param columns one for each pollutant and averaging
 * @param daily what the index of a day is made of
 * @param hourly what the index of an hour is made of
 * @param levels what an index means, rising
 * @param primaryAbove above this index there is a primary pollutant (首要污染物)
 * @param exceedingAbove above this sub-index an item is named as exceeding (超标污染物); absent where the version has none
 * @param incompleteOnlyAbove with an item missing the index is published only above this; absent where nothing is said
 */
public record IndexTables(
        StandardVersion standard,
        List<Integer> steps,
        List<Column> columns,
        List<Part> daily,
        List<Part> hourly,
        List<Level> levels,
        int primaryAbove,
        @Nullable Integer exceedingAbove,
        @Nullable Integer incompleteOnlyAbove)
        implements Versioned {

    /** What becomes of a concentration above the last one of a column. */
    public enum Above {
        /** The last index holds. */
        STAYS,
        /** There is no sub-index. */
        NONE
    }

    /**
     * The concentrations of one pollutant at the steps; fewer where the column ends before them.
     *
     * @param places to which a concentration is rounded before (GB/T 8170)
     */
    public record Column(
            Pollutant pollutant,
            Averaging averaging,
            String unit,
            int places,
            List<BigDecimal> concentrations,
            Above above) {

        public Column {
            requireNonNull(pollutant);
            requireNonNull(averaging);
            requireNonNull(above);
            concentrations = List.copyOf(concentrations);
            for (int next = 1; next < concentrations.size(); next++) {
                if (concentrations.get(next).compareTo(concentrations.get(next - 1)) <= 0) {
                    throw new IllegalArgumentException(pollutant + " does not rise");
                }
            }
        }
    }

    /**
     * @param averaging of the concentration
     * @param column of the table that is used for it
     * @param instead used where the column gives no index, absent for none
     */
    public record Part(
            Pollutant pollutant,
            Averaging averaging,
            Averaging column,
            @Nullable Averaging instead) {}

    /**
     * @param upTo greatest index of the level, absent for the last one
     * @param grade 级别
     * @param quality 类别
     * @param colour of the level, {@code #rrggbb}
     */
    public record Level(@Nullable Integer upTo, String grade, String quality, String colour) {}

    /** @throws IllegalArgumentException when an index cannot be computed or would mean nothing */
    public IndexTables {
        requireNonNull(standard);
        steps = List.copyOf(steps);
        columns = List.copyOf(columns);
        daily = List.copyOf(daily);
        hourly = List.copyOf(hourly);
        levels = List.copyOf(levels);
        Set<String> known = new HashSet<>();
        for (Column column : columns) {
            if (column.concentrations().size() > steps.size()
                    || column.concentrations().size() < 2) {
                throw new IllegalArgumentException(column.pollutant() + " has other steps");
            }
            if (!known.add(column.pollutant() + " " + column.averaging())) {
                throw new IllegalArgumentException(column.pollutant() + " has two columns");
            }
        }
        for (List<Part> report : List.of(daily, hourly)) {
            for (Part part : report) {
                if (!known.contains(part.pollutant() + " " + part.column())) {
                    throw new IllegalArgumentException(part.pollutant() + " has no column " + part.column());
                }
            }
        }
        if (levels.isEmpty() || levels.get(levels.size() - 1).upTo() != null) {
            throw new IllegalArgumentException("an index without a level");
        }
    }

    /** @throws java.util.NoSuchElementException when the version has no such column */
    Column column(Pollutant pollutant, Averaging averaging) {
        return columns.stream()
                .filter(column -> column.pollutant() == pollutant && column.averaging() == averaging)
                .findFirst()
                .orElseThrow();
    }

    Level levelOf(int index) {
        return levels.stream()
                .filter(level -> level.upTo() == null || index <= level.upTo())
                .findFirst()
                .orElseThrow();
    }
}
