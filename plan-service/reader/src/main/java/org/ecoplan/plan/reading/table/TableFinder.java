package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/** 表格查找: a heading row of known columns and the rows under it. */
public final class TableFinder {

    /** 同上: a cell that the one above it covers. */
    private static final String DITTO = "〃";

    private static final Pattern SAME_AS_ABOVE = Pattern.compile("同上|同前|〃|″|“");
    private static final Pattern SECTION = Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\))\\p{IsHan}");
    private static final Pattern NOTE = Pattern.compile("^(?:备?注|说明|填表说明|备注说明):|。$");
    private static final int LONGEST_SECTION = 40;
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
                i = takeTabbed(i, heading(i), tables);
            } else if (text.startsWith("序号", lines.get(i).start())
                    && lines.get(i).length() == 2) {
                i = new FlatTable(text, lines, i).take(tables);
            } else {
                i++;
            }
        }
        return tables;
    }

    /** All cells of the head where a second row of it follows, which may fill the empty ones. */
    private List<Stretch> heading(int line) {
        List<Stretch> all = allCells(lines.get(line));
        return isTabbed(line + 1) && isSecondHeading(all, allCells(lines.get(line + 1))) ? all : cells(lines.get(line));
    }

    private int takeTabbed(int headingLine, List<Stretch> firstHeading, List<Table> tables) {
        List<Stretch> heading = firstHeading;
        List<List<Stretch>> rows = new ArrayList<>();
        int i = headingLine + 1;
        if (isTabbed(i) && isSecondHeading(heading, allCells(lines.get(i)))) {
            heading = joined(heading, allCells(lines.get(i++)));
        }
        while ((isTabbed(i) && !isNote(i)) || isSection(i)) {
            List<Stretch> above = lastWhole(rows);
            rows.add(isSection(i) ? List.of(lines.get(i)) : filled(row(lines.get(i), heading.size()), above, heading));
            i++;
        }
        if (rows.isEmpty()) {
            return headingLine + 1;
        }
        tables.add(new Table(
                new Stretch(lines.get(headingLine).start(), lines.get(i - 1).end()), heading, rows));
        return i;
    }

    /** The row above that has more than a section's title. */
    private static List<Stretch> lastWhole(List<List<Stretch>> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).size() > FEWEST_COLUMNS) {
                return rows.get(i);
            }
        }
        return List.of();
    }

    /** 一、大气污染防治 on a line of its own between two rows. */
    private boolean isSection(int line) {
        return line < lines.size()
                && !isTabbed(line)
                && isTabbed(line + 1)
                && !isHeading(cells(lines.get(line + 1)))
                && lines.get(line).length() <= LONGEST_SECTION
                && SECTION.matcher(lines.get(line).of(text)).lookingAt();
    }

    /** 注:各单位每季度末报送进展。 in the first cell of a row that has no other: words under the table. */
    private boolean isNote(int line) {
        List<Stretch> cells = cells(lines.get(line));
        String first = cells.isEmpty() ? "" : cells.get(0).of(text);
        return cells.size() == 1 && NOTE.matcher(first).find();
    }

    private boolean isTabbed(int line) {
        return line < lines.size() && lines.get(line).of(text).indexOf('\t') >= 0;
    }

    /** A row with a cell for each column keeps its empty ones: they say which column is empty. */
    private List<Stretch> row(Stretch line, int columns) {
        List<Stretch> all = allCells(line);
        return all.size() == columns ? all : cells(line);
    }

    /** 责任分工 over 牵头单位 and 责任单位: the head has two rows, and the second one names the columns. */
    private boolean isSecondHeading(List<Stretch> first, List<Stretch> second) {
        boolean named =
                second.stream().anyMatch(cell -> Column.named(cell.of(text)).isPresent());
        boolean covered = second.stream().anyMatch(cell -> cell.of(text).equals(DITTO) || cell.length() == 0);
        boolean section =
                !second.isEmpty() && SECTION.matcher(second.get(0).of(text)).lookingAt(); // 一、主要目标 over all columns
        return named
                && !section
                && covered
                && second.size() >= first.size()
                && second.stream()
                        .map(cell -> cell.of(text))
                        .allMatch(words -> words.length() <= LONGEST_HEADING
                                && (Column.YEAR.is(words)
                                        || words.chars().noneMatch(c -> Character.isDigit(c) || c == '。')));
    }

    private List<Stretch> joined(List<Stretch> first, List<Stretch> second) {
        List<Stretch> heading = new ArrayList<>();
        for (int i = 0; i < second.size(); i++) {
            String own = second.get(i).of(text);
            boolean above = i < first.size() && (own.isEmpty() || own.equals(DITTO));
            heading.add(above ? first.get(i) : second.get(i));
        }
        return heading;
    }

    /** 同上 is the cell above it where it tells who, when or under what; work that is said once is not said twice. */
    private List<Stretch> filled(List<Stretch> cells, List<Stretch> above, List<Stretch> heading) {
        List<Stretch> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Stretch cell = cells.get(i);
            if (!SAME_AS_ABOVE.matcher(cell.of(text)).matches()) {
                filled.add(cell);
                continue;
            }
            Column column =
                    i < heading.size() ? Column.named(heading.get(i).of(text)).orElse(Column.REMARK) : Column.REMARK;
            boolean repeats = column != Column.TASK && column != Column.ORDINAL && column != Column.PROBLEM;
            filled.add(repeats && i < above.size() ? above.get(i) : new Stretch(cell.end(), cell.end()));
        }
        return filled;
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

    /** The cells of a line without the empty ones at its end. */
    private List<Stretch> cells(Stretch line) {
        List<Stretch> cells = new ArrayList<>(allCells(line));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).length() == 0) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private List<Stretch> allCells(Stretch line) {
        List<Stretch> cells = new ArrayList<>();
        int from = line.start();
        for (int i = line.start(); i < line.end(); i++) {
            if (text.charAt(i) == '\t') {
                cells.add(new Stretch(from, i));
                from = i + 1;
            }
        }
        cells.add(new Stretch(from, line.end()));
        return cells;
    }
}
