package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.text.Stretch;

/** 展平的表格: a table whose cells stand one under the other: 序号, 任务, 牵头单位, 1, …, 2, …. */
final class FlatTable {

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 14;

    private final String text;
    private final List<Stretch> lines;
    private final int start;

    FlatTable(String text, List<Stretch> lines, int start) {
        this.text = text;
        this.lines = lines;
        this.start = start;
    }

    /** Adds the table that begins here, if one does; the line where reading goes on. */
    int take(List<Table> tables) {
        List<Stretch> heading = new ArrayList<>();
        int i = start;
        while (i < lines.size()
                && lines.get(i).length() <= LONGEST_HEADING
                && !isOrdinal(i, 1)
                && Column.named(lines.get(i).of(text)).isPresent()) {
            heading.add(lines.get(i++));
        }
        if (heading.size() < FEWEST_COLUMNS || i >= lines.size() || !isOrdinal(i, 1)) {
            return start + 1;
        }
        List<List<Stretch>> rows = new ArrayList<>();
        int last = i;
        while (i < lines.size() && isOrdinal(i, rows.size() + 1)) {
            int next = nextRow(i + 1, rows.size() + 2, heading.size());
            List<Stretch> row = row(i, next, heading);
            if (row.size() < heading.size() - 1) {
                break;
            }
            rows.add(row);
            last = next - 1;
            i = next;
        }
        if (rows.isEmpty()) {
            return start + 1;
        }
        tables.add(
                new Table(new Stretch(lines.get(start).start(), lines.get(last).end()), heading, rows));
        return i;
    }

    private int nextRow(int from, int ordinal, int columns) {
        for (int i = from; i < lines.size(); i++) {
            if (isOrdinal(i, ordinal)) {
                return i;
            }
        }
        return Math.min(lines.size(), from + columns - 1);
    }

    /** The cells of a row; lines too many belong to the widest column, the one of the work. */
    private List<Stretch> row(int from, int to, List<Stretch> heading) {
        List<Stretch> cells = new ArrayList<>(lines.subList(from, to));
        int work = 1;
        for (int column = heading.size() - 1; column > 0; column--) {
            if (Column.named(heading.get(column).of(text))
                    .filter(c -> c == Column.TASK)
                    .isPresent()) {
                work = column;
                break;
            }
        }
        while (cells.size() > heading.size()) {
            Stretch joined =
                    new Stretch(cells.get(work).start(), cells.get(work + 1).end());
            cells.set(work, joined);
            cells.remove(work + 1);
        }
        return cells;
    }

    private boolean isOrdinal(int line, int number) {
        String words = lines.get(line).of(text);
        return words.equals(String.valueOf(number));
    }
}
