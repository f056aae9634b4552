package org.ecoplan.plan.reading.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** 网页表格: keeps the columns of a table in line where cells span several rows or columns. */
final class HtmlTable {
    private static final int WIDEST_SPAN = 100;

    private final TextFlow flow;
    private final List<Integer> rowsStillCovered = new ArrayList<>();
    private int column;
    private int width = 1;

    HtmlTable(TextFlow flow) {
        this.flow = flow;
    }

    void openRow() {
        column = 0;
        flow.openRow();
    }

    void openCell(Element cell) {
        skipCovered();
        width = span(cell, "colspan");
        int height = span(cell, "rowspan");
        for (int each = 0; each < width; each++) {
            cover(column + each, height - 1);
        }
        flow.openCell();
    }

    void closeCell() {
        flow.closeCell();
        flow.emptyCells(width - 1);
        column += width;
        width = 1;
    }

    void closeRow() {
        skipCovered();
        flow.closeRow();
    }

    private void skipCovered() {
        while (column < rowsStillCovered.size() && rowsStillCovered.get(column) > 0) {
            rowsStillCovered.set(column, rowsStillCovered.get(column) - 1);
            flow.coveredCell();
            column++;
        }
    }

    private void cover(int at, int rows) {
        while (rowsStillCovered.size() <= at) {
            rowsStillCovered.add(0);
        }
        rowsStillCovered.set(at, rows);
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(value), WIDEST_SPAN) : 1;
    }
}
