package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 展平的表格: a table whose cells stand one under the other: 序号, 任务, 牵头单位, 1, …, 2, …. A line 一、… between two rows is
 * the row of a category.
 */
final class FlatTable {

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 14;
    private static final int LONGEST_CATEGORY = 40;
    private static final Pattern BREAKS_OFF = Pattern.compile("[、,]$");
    private static final Pattern CATEGORY = Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\))\\p{IsHan}");

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
                && !isCategory(i)
                && Column.named(lines.get(i).of(text)).isPresent()) {
            heading.add(lines.get(i++));
        }
        if (heading.size() < FEWEST_COLUMNS || !opensRow(i, 1)) {
            return start + 1;
        }
        List<List<Stretch>> rows = new ArrayList<>();
        int last = i;
        int number = 1;
        while (opensRow(i, number)) {
            if (isCategory(i)) {
                rows.add(List.of(lines.get(i++)));
            }
            int next = nextRow(i + 1, number + 1, heading.size());
            List<Stretch> row = row(i, next, heading);
            if (row.size() < heading.size() - 1) {
                break;
            }
            rows.add(row);
            number++;
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

    /** The ordinal of a row, or a category with the ordinal under it. */
    private boolean opensRow(int line, int number) {
        return isOrdinal(line, number) || (isCategory(line) && isOrdinal(line + 1, number));
    }

    private boolean isCategory(int line) {
        return line < lines.size()
                && lines.get(line).length() <= LONGEST_CATEGORY
                && CATEGORY.matcher(lines.get(line).of(text)).lookingAt();
    }

    private int nextRow(int from, int ordinal, int columns) {
        for (int i = from; i < lines.size(); i++) {
            if (opensRow(i, ordinal)) {
                return i;
            }
        }
        return Math.min(lines.size(), from + columns - 1);
    }

    /**
     * The cells of a row. Of lines too many one that breaks off in a list goes on in the next; the others belong to the
     * widest column, the one of the work.
     */
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
            int broken = brokenOff(cells);
            int first = broken < 0 ? work : broken;
            cells.set(
                    first,
                    new Stretch(
                            cells.get(first).start(), cells.remove(first + 1).end()));
        }
        return cells;
    }

    /** 县住建局、县发改局、: the cell goes on in the line below. */
    private int brokenOff(List<Stretch> cells) {
        for (int i = 1; i + 1 < cells.size(); i++) {
            if (BREAKS_OFF.matcher(cells.get(i).of(text)).find()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOrdinal(int line, int number) {
        return line < lines.size() && lines.get(line).of(text).equals(String.valueOf(number));
    }
}
