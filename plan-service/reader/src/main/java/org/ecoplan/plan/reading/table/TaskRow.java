package org.ecoplan.plan.reading.table;

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
 */
public record TaskRow(
        String ordinal,
        @Nullable Stretch category,
        @Nullable Stretch title,
        @Nullable Stretch problem,
        List<Stretch> words,
        List<UnitClause> units,
        @Nullable Stretch deadline,
        Stretch place) {

    public TaskRow {
        words = List.copyOf(words);
        units = List.copyOf(units);
    }
}
