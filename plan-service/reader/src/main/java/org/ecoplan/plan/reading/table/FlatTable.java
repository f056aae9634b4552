package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 展平的表格: a table whose cells stand one under the other: 序号, 任务, 牵头单位, 1, …, 2, …. A line 一、… between two rows, or 一
 * and its title one under the other, is the row of a category; the head comes again on each page.
 */
final class FlatTable {

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 14;
    private static final int LONGEST_CATEGORY = 40;
    private static final Pattern BREAKS_OFF = Pattern.compile("[、,]$");
    private static final Pattern CATEGORY = Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\))\\p{IsHan}");

    private static final Pattern CATEGORY_ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}");

    private final String text;
    private final List<Stretch> lines;
    private final int start;
    private final List<Stretch> heading = new ArrayList<>();

    FlatTable(String text, List<Stretch> lines, int start) {
        this.text = text;
        this.lines = lines;
        this.start = start;
    }

    /** Adds the table that begins here, if one does; the line where reading goes on. */
    int take(List<Table> tables) {
        int i = start;
        while (i < lines.size()
                && lines.get(i).length() <= LONGEST_HEADING
                && !isOrdinal(i, 1)
                && categoryLines(i) == 0
                && Column.named(lines.get(i).of(text)).isPresent()) {
            heading.add(lines.get(i++));
        }
        if (heading.size() < FEWEST_COLUMNS || ordinalLine(i, 1) < 0) {
            return start + 1;
        }
        List<List<Stretch>> rows = new ArrayList<>();
        int last = i;
        int number = 1;
        for (int ordinal = ordinalLine(i, number); ordinal >= 0; ordinal = ordinalLine(i, number)) {
            int category = categoryLines(i + repeatedHead(i));
            if (category > 0) {
                rows.add(lines.subList(ordinal - category, ordinal));
            }
            i = ordinal;
            int next = nextRow(i + 1, number + 1);
            List<Stretch> row = row(i, next);
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

    /** The line with the ordinal of the row that opens here, behind a repeated head and a category; -1 where none opens. */
    private int ordinalLine(int line, int number) {
        int at = line + repeatedHead(line);
        at += categoryLines(at);
        return isOrdinal(at, number) ? at : -1;
    }

    /** The lines of the head where it stands here again, else 0. */
    private int repeatedHead(int line) {
        if (line + heading.size() > lines.size()) {
            return 0;
        }
        for (int i = 0; i < heading.size(); i++) {
            if (!lines.get(line + i).of(text).equals(heading.get(i).of(text))) {
                return 0;
            }
        }
        return heading.size();
    }

    /** 1 for 一、…, 2 for 一 with its title on the next line, 0 for no category. */
    private int categoryLines(int line) {
        if (line >= lines.size() || lines.get(line).length() > LONGEST_CATEGORY) {
            return 0;
        }
        String words = lines.get(line).of(text);
        if (CATEGORY.matcher(words).lookingAt()) {
            return 1;
        }
        boolean titled = line + 1 < lines.size()
                && lines.get(line + 1).length() <= LONGEST_CATEGORY
                && Characters.hasWords(lines.get(line + 1).of(text));
        return titled && CATEGORY_ORDINAL.matcher(words).matches() ? 2 : 0;
    }

    private int nextRow(int from, int number) {
        for (int i = from; i < lines.size(); i++) {
            if (ordinalLine(i, number) >= 0) {
                return i;
            }
        }
        return Math.min(lines.size(), from + heading.size() - 1);
    }

    /**
     * The cells of a row. Of lines too many one that breaks off in a list goes on in the next; the others belong to the
     * widest column, the one of the work.
     */
    private List<Stretch> row(int from, int to) {
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
