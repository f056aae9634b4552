package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.UnitClause;
import org.jspecify.annotations.Nullable;

/**
 * 任务行: one task of a task table.
 *
 * @param category the cell of the column above the tasks, null where the table has none
 * @param problem  反馈问题: what is to be put right, null where the table has no such column
 * @param words    the cells that say what is to be done
 * @param levels   the cells under the years, with what the task is about as their name
 */
public record TaskRow(
        String ordinal,
        @Nullable Stretch category,
        @Nullable Stretch title,
        @Nullable Stretch problem,
        List<Stretch> words,
        List<IndicatorRows.Row> levels,
        List<UnitClause> units,
        @Nullable Stretch deadline,
        Stretch place) {

    TaskRow numbered(String other) {
        return new TaskRow(other, category, title, problem, words, levels, units, deadline, place);
    }

    /** With the work of a row that goes on with this one. */
    TaskRow with(TaskRow more) {
        List<Stretch> all = new ArrayList<>(words);
        more.words().stream().filter(cell -> !all.contains(cell)).forEach(all::add);
        List<IndicatorRows.Row> both = new ArrayList<>(levels);
        both.addAll(more.levels());
        return new TaskRow(
                ordinal,
                category,
                title,
                problem,
                all,
                both,
                units,
                deadline,
                new Stretch(place.start(), more.place().end()));
    }

    public TaskRow {
        words = List.copyOf(words);
        levels = List.copyOf(levels);
        units = List.copyOf(units);
    }
}
