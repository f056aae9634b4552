package org.ecoplan.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.Strength;
import org.ecoplan.plan.reading.model.TerritoryValue;
import org.ecoplan.plan.reading.table.IndicatorRows;
import org.ecoplan.plan.reading.table.Table;
import org.ecoplan.plan.reading.table.TerritoryValues;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 表中指标读取: the levels of the tables of indicators and of values by territory that lie in a stretch of the text. */
final class TableTargets {

    private final CleanText text;
    private final List<Table> tables;
    private final BodyReader bodies;
    private final Set<Table> read = new HashSet<>();
    private final @Nullable LocalDate annualEnd;
    private final @Nullable LocalDate issued;

    /**
     * @param issued 成文日期, null where it is not known
     */
    TableTargets(
            CleanText text,
            List<Table> tables,
            BodyReader bodies,
            @Nullable LocalDate annualEnd,
            @Nullable LocalDate issued) {
        this.issued = issued;
        this.text = text;
        this.tables = tables;
        this.bodies = bodies;
        this.annualEnd = annualEnd;
    }

    /** Each table is read once, where it stands. */
    List<ReadTarget> in(int start, int end) {
        List<ReadTarget> found = new ArrayList<>();
        for (Table table : tables) {
            boolean inside = start <= table.place().start() && table.place().end() <= end;
            if (!inside || !read.add(table)) {
                continue;
            }
            if (table.listsTerritories(text.text())) {
                new TerritoryValues(table, text.text())
                        .read().stream()
                                .filter(cell -> !isPast(end(cell.year())))
                                .forEach(cell -> found.add(target(cell)));
            } else if (table.listsIndicators(text.text())) {
                IndicatorRows.of(table, text.text()).stream()
                        .filter(row -> !isPast(row.by()))
                        .forEach(row -> found.add(target(row)));
            }
        }
        return found;
    }

    /** A column of a year that was over when the plan was issued tells how things were. */
    private boolean isPast(@Nullable LocalDate end) {
        return end != null && issued != null && end.isBefore(issued);
    }

    private static @Nullable LocalDate end(@Nullable Integer year) {
        return year == null ? null : LocalDate.of(year, 12, 31);
    }

    /** One level of a row. */
    ReadTarget target(IndicatorRows.Row row) {
        bodies.numbers().use(text.span(row.figure().start(), row.figure().end()));
        return new ReadTarget(
                row.indicator(),
                level(row),
                row.by() == null ? annualEnd : row.by(),
                row.expected() ? Strength.ASPIRATIONAL : Strength.BINDING,
                text.quote(row.place().start(), row.place().end()),
                false,
                null,
                List.of(),
                new Evidence(text.span(row.place().start(), row.place().end()), "table.indicator", 0.8));
    }

    /** 劣Ⅴ类断面 0: none at all. */
    private static Level level(IndicatorRows.Row row) {
        boolean none = row.value().signum() == 0 && row.comparator() == Comparator.LE;
        return none ? Level.inWords(Comparator.ZERO) : new Level(row.comparator(), row.value(), null, row.unit(), null);
    }

    private ReadTarget target(TerritoryValues.Cell cell) {
        Stretch figure = cell.figure();
        bodies.numbers().use(text.span(figure.start(), figure.end()));
        LocalDate end = end(cell.year());
        TerritoryValue value =
                new TerritoryValue(cell.territory(), cell.value(), text.span(figure.start(), figure.end()));
        return new ReadTarget(
                cell.territory() + cell.indicator(),
                new Level(cell.comparator(), cell.value(), null, cell.unit(), null),
                end == null ? annualEnd : end,
                Strength.BINDING,
                cell.territory()
                        + cell.indicator()
                        + text.quote(cell.place().start(), cell.place().end()),
                false,
                null,
                List.of(value),
                new Evidence(text.span(cell.place().start(), cell.place().end()), "table.territory", 0.75));
    }
}
