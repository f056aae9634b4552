package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.text.Stretch;

/** 表格查找: a heading row of known columns and the rows under it. */
public final class TableFinder {

    private static final int FEWEST_COLUMNS = 2;
    private static final int LONGEST_HEADING = 20;

    private final String text;
    private final List<Stretch> lines = new ArrayList<>();

    private TableFinder(String text) {
        this.text = text;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Stretch(start, end));
            start = end + 1;
        }
    }

    public static List<Table> in(String text) {
        return text.indexOf('\t') >= 0 || text.contains("序号") ? new TableFinder(text).find() : List.of();
    }

    private List<Table> find() {
        List<Table> tables = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            List<Stretch> cells = cells(lines.get(i));
            if (cells.size() >= FEWEST_COLUMNS && isHeading(cells)) {
                i = takeTabbed(i, cells, tables);
            } else if (text.startsWith("序号", lines.get(i).start())
                    && lines.get(i).length() == 2) {
                i = new FlatTable(text, lines, i).take(tables);
            } else {
                i++;
            }
        }
        return tables;
    }

    private int takeTabbed(int headingLine, List<Stretch> heading, List<Table> tables) {
        List<List<Stretch>> rows = new ArrayList<>();
        int i = headingLine + 1;
        while (i < lines.size()
                && text.indexOf('\t', lines.get(i).start()) >= 0
                && text.indexOf('\t', lines.get(i).start()) < lines.get(i).end()) {
            rows.add(cells(lines.get(i)));
            i++;
        }
        if (rows.isEmpty()) {
            return headingLine + 1;
        }
        tables.add(new Table(
                new Stretch(lines.get(headingLine).start(), lines.get(i - 1).end()), heading, rows));
        return i;
    }

    /** At least two known columns, all cells short. */
    private boolean isHeading(List<Stretch> cells) {
        long known = cells.stream()
                .filter(cell -> Column.named(cell.of(text)).isPresent())
                .count();
        boolean leads = known > 0
                && cells.stream().anyMatch(cell -> {
                    Column column = Column.named(cell.of(text)).orElse(Column.REMARK);
                    return column == Column.ORDINAL || column == Column.TERRITORY || column == Column.TASK;
                });
        boolean listed = known >= FEWEST_COLUMNS
                || cells.stream()
                        .anyMatch(cell -> Column.named(cell.of(text))
                                .filter(c -> c == Column.TERRITORY)
                                .isPresent());
        return leads
                && listed
                && cells.stream()
                        .allMatch(cell -> cell.length() <= LONGEST_HEADING
                                && text.substring(cell.start(), cell.end()).indexOf(':') < 0);
    }

    private List<Stretch> cells(Stretch line) {
        List<Stretch> cells = new ArrayList<>();
        int from = line.start();
        for (int i = line.start(); i < line.end(); i++) {
            if (text.charAt(i) == '\t') {
                cells.add(new Stretch(from, i));
                from = i + 1;
            }
        }
        cells.add(new Stretch(from, line.end()));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).length() == 0) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
