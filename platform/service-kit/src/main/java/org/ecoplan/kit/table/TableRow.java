package org.ecoplan.kit.table;

import java.util.Map;

/**
 * A row of a table below its heading.
 *
 * @param number 1-based, without the heading
 * @param cells by the key of the column, without blanks around them; empty where the cell is
 * @param tooLong whether it has more cells than the heading, as where a comma stands for the decimal point
 */
public record TableRow(int number, Map<String, String> cells, boolean tooLong) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of a column; empty where there is none. */
    public String get(String key) {
        return cells.getOrDefault(key, "");
    }
}
