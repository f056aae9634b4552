package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecoplan.plan.reading.model.Span;

/**
 * 空格表格: a table of which only the blanks between its cells are left. Either each row has as many cells as the head, or the
 * cells stand under the head and may go on in the lines below.
 *
 * @param end  where the line behind the table begins
 * @param rows cells of the head and of each row; the places of a cell in the original, one for each of its lines
 */
record SpacedTable(int end, List<List<List<Span>>> rows) {

    private static final String BLANK = "[ \\u3000\\u00A0]";
    private static final Pattern WIDE = Pattern.compile(BLANK + "{2,}");
    private static final Pattern NARROW = Pattern.compile(BLANK + "+");
    private static final Pattern WORK =
            Pattern.compile("类别|任务|内容|措施|举措|事项|项目|问题|指标|^(?:各)?(?:县\\(?市?[、,]?区?\\)?|地区|区域|县区|区县|城市|乡镇|镇街|市州)$");
    private static final Pattern WHO_WHEN_OR_HOW_MUCH = Pattern.compile("时限|时间|单位|部门|责任|目标|[\\d０-９]{4}年");
    /** A sentence, or a figure that is no year. */
    private static final Pattern NO_HEAD =
            Pattern.compile("[。,;:,;:%]|[\\d\uFF10-\uFF19](?![\\d\uFF10-\uFF19]{0,3}年)|年\\d{1,2}月");

    private static final Pattern ORDINAL = Pattern.compile("[\\d０-９]{1,3}[.、．]?");
    private static final Pattern SECTION = Pattern.compile("[((]?[一二三四五六七八九十]{1,3}[))]?[、.]?.{0,30}");
    private static final Pattern REMARK = Pattern.compile("备注|说明");
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEAD = 240;
    private static final int LONGEST_HEADING = 14;
    private static final char FIRST_WIDE = 0x250;

    /** The table whose head is the line from start to end, if it is one whose rows can be told apart. */
    static Optional<SpacedTable> at(String original, int start, int end) {
        if (end - start > LONGEST_HEAD || !mayBeHead(original.substring(start, end))) {
            return Optional.empty();
        }
        for (Pattern separator : List.of(WIDE, NARROW)) {
            List<Span> head = cells(original, start, end, separator);
            if (isHead(original, head)) {
                Optional<SpacedTable> table = counted(original, head, start, end, separator, separator == NARROW);
                if (separator == WIDE) {
                    table = table.or(() -> aligned(original, head, start, end))
                            .or(() -> counted(original, head, start, end, separator, true));
                }
                return table;
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeHead(String line) {
        return line.indexOf('\t') < 0
                && line.indexOf('|') < 0
                && WHO_WHEN_OR_HOW_MUCH.matcher(line).find();
    }

    private static boolean isHead(String original, List<Span> cells) {
        List<String> words = cells.stream()
                .map(cell -> original.substring(cell.start(), cell.end()))
                .toList();
        return words.size() >= FEWEST_COLUMNS
                && words.stream()
                        .allMatch(one -> one.length() <= LONGEST_HEADING
                                && !NO_HEAD.matcher(one).find())
                && words.stream().anyMatch(one -> WORK.matcher(one).find())
                && words.stream()
                        .anyMatch(one -> WHO_WHEN_OR_HOW_MUCH.matcher(one).find())
                && words.stream().noneMatch(one -> ORDINAL.matcher(one).matches());
    }

    /**
     * Rows with a cell for each column.
     *
     * @param kinds whether a row with another number of cells is one where the kinds of its cells tell the columns
     */
    private static Optional<SpacedTable> counted(
            String original, List<Span> head, int headStart, int headEnd, Pattern separator, boolean kinds) {
        List<List<List<Span>>> rows = new ArrayList<>();
        rows.add(single(head));
        int line = headEnd + 1;
        int end = line;
        boolean remark = REMARK.matcher(last(original, head)).find();
        while (line < original.length()) {
            int lineEnd = lineEnd(original, line);
            List<Span> told = cells(original, line, lineEnd, separator);
            List<Span> cells = told.size() < head.size() ? withEmptyOnes(told, head.size()) : told;
            if (!cells.isEmpty()) {
                String first =
                        original.substring(cells.get(0).start(), cells.get(0).end());
                boolean section = cells.size() <= 2 && SECTION.matcher(first).matches();
                boolean whole = cells.size() == head.size() || (remark && cells.size() == head.size() - 1);
                Optional<List<List<Span>>> byKind =
                        whole || section || !kinds ? Optional.empty() : CellsByKind.under(original, head, cells);
                if (!whole && !section && byKind.isEmpty()) {
                    boolean goesOn = width(original, line, cells.get(0).start())
                            >= width(original, headStart, head.get(1).start());
                    if (goesOn || ORDINAL.matcher(first).matches()) {
                        return Optional.empty();
                    }
                    break;
                }
                rows.add(byKind.orElseGet(() -> single(cells)));
                end = lineEnd + 1;
            }
            line = lineEnd + 1;
        }
        return rows.stream().skip(1).anyMatch(row -> row.size() > 2)
                ? Optional.of(new SpacedTable(end, rows))
                : Optional.empty();
    }

    /** Where each gap of a row is once, twice, three times as wide as the narrowest, an empty cell stands in the wider ones. */
    private static List<Span> withEmptyOnes(List<Span> cells, int columns) {
        int narrowest = IntStream.range(1, cells.size())
                .map(i -> cells.get(i).start() - cells.get(i - 1).end())
                .min()
                .orElse(0);
        List<Span> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int gap =
                    i == 0 ? narrowest : cells.get(i).start() - cells.get(i - 1).end();
            if (narrowest < 2 || gap % narrowest != 0) {
                return cells;
            }
            for (int empty = 1; empty < gap / narrowest; empty++) {
                int at = cells.get(i - 1).end() + empty * narrowest;
                all.add(new Span(at, at));
            }
            all.add(cells.get(i));
        }
        return all.size() == columns ? all : cells;
    }

    /** Rows that begin with an ordinal under the first heading; what stands below it goes on in its column. */
    private static Optional<SpacedTable> aligned(String original, List<Span> head, int headStart, int headEnd) {
        List<List<List<Span>>> rows = new ArrayList<>();
        rows.add(single(head));
        int line = headEnd + 1;
        int end = line;
        while (line < original.length()) {
            int lineEnd = lineEnd(original, line);
            List<Span> cells = cellsUnder(head, headStart, original, line, lineEnd);
            if (!cells.isEmpty()) {
                String first =
                        original.substring(cells.get(0).start(), cells.get(0).end());
                boolean opens = ORDINAL.matcher(first).matches();
                boolean section = cells.size() <= 2 && SECTION.matcher(first).matches();
                boolean goesOn = rows.size() > 1 && cells.get(0).start() > line;
                if (section && !goesOn) {
                    rows.add(single(cells));
                } else if (opens || goesOn) {
                    if (opens) {
                        rows.add(IntStream.range(0, head.size())
                                .<List<Span>>mapToObj(i -> new ArrayList<>())
                                .toList());
                    }
                    if (!place(original, cells, line, head, headStart, rows.get(rows.size() - 1))) {
                        return Optional.empty();
                    }
                } else {
                    break;
                }
                end = lineEnd + 1;
            }
            line = lineEnd + 1;
        }
        return rows.size() > 1 ? Optional.of(new SpacedTable(end, rows)) : Optional.empty();
    }

    /** Puts each piece under the heading that it stands nearest to, from left to right; false where two would share one. */
    private static boolean place(
            String original, List<Span> cells, int line, List<Span> head, int headStart, List<List<Span>> row) {
        if (row.size() != head.size()) {
            return false;
        }
        int from = 0;
        for (Span cell : cells) {
            int at = width(original, line, cell.start());
            int middle = at + width(original, cell.start(), cell.end()) / 2;
            int best = -1;
            int distance = Integer.MAX_VALUE;
            for (int column = from; column < head.size(); column++) {
                int over = width(original, headStart, head.get(column).start());
                int centre = over
                        + width(
                                        original,
                                        head.get(column).start(),
                                        head.get(column).end())
                                / 2;
                int apart = Math.min(Math.abs(at - over), Math.abs(middle - centre));
                if (apart < distance) {
                    best = column;
                    distance = apart;
                }
            }
            if (best < 0) {
                return false;
            }
            row.get(best).add(cell);
            from = best + 1;
        }
        return true;
    }

    /** Pieces between wide gaps; a cell that fills its column leaves one blank before the next, which begins under its heading. */
    private static List<Span> cellsUnder(List<Span> head, int headStart, String original, int line, int lineEnd) {
        List<Span> cells = new ArrayList<>();
        for (Span wide : cells(original, line, lineEnd, WIDE)) {
            int from = wide.start();
            for (Span piece : cells(original, wide.start(), wide.end(), NARROW)) {
                int at = width(original, line, piece.start());
                boolean underHeading =
                        head.stream().anyMatch(one -> Math.abs(at - width(original, headStart, one.start())) <= 1);
                if (underHeading && piece.start() > from) {
                    add(original, from, piece.start(), cells);
                    from = piece.start();
                }
            }
            add(original, from, wide.end(), cells);
        }
        return cells;
    }

    private static List<Span> cells(String original, int start, int end, Pattern separator) {
        List<Span> cells = new ArrayList<>();
        Matcher gap = separator.matcher(original).region(start, end);
        int from = start;
        while (gap.find()) {
            add(original, from, gap.start(), cells);
            from = gap.end();
        }
        add(original, from, end, cells);
        return cells;
    }

    private static void add(String original, int start, int end, List<Span> cells) {
        int from = start;
        int to = end;
        while (from < to && Characters.isBlank(original.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isBlank(original.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            cells.add(new Span(from, to));
        }
    }

    private static List<List<Span>> single(List<Span> cells) {
        return cells.stream().map(List::of).toList();
    }

    private static String last(String original, List<Span> cells) {
        Span last = cells.get(cells.size() - 1);
        return original.substring(last.start(), last.end());
    }

    private static int lineEnd(String original, int start) {
        int end = original.indexOf('\n', start);
        return end < 0 ? original.length() : end;
    }

    /** Width on the page in half characters. */
    private static int width(String original, int start, int end) {
        int width = 0;
        for (int i = start; i < end; i++) {
            width += original.charAt(i) < FIRST_WIDE ? 1 : 2;
        }
        return width;
    }
}
