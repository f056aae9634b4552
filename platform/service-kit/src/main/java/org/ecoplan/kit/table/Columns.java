package org.ecoplan.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** The columns that a table may have. A file with another heading is refused with the names that are expected. */
public record Columns(List<Column> columns) {

    public static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    /** The headings as they stand in a template. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** The rows of a table whose first line is its heading; blank ones are left out, one that is too long refuses all. */
    public Outcome<List<TableRow>> rows(List<List<String>> lines) {
        return eachRow(lines)
                .flatMap(rows -> rows.stream()
                        .filter(TableRow::tooLong)
                        .findFirst()
                        .map(row -> Outcome.<List<TableRow>>refused(Refusal.invalid(
                                "TOO_MANY_CELLS",
                                "第 " + row.number() + " 行(不含表头)的单元格多于表头",
                                "/rows/" + (row.number() - 1))))
                        .orElse(Outcome.done(rows)));
    }

    /** The same where each row is judged by itself: one that is too long says so. */
    public Outcome<List<TableRow>> eachRow(List<List<String>> lines) {
        if (lines.isEmpty()) {
            return Outcome.refused(Refusal.invalid("EMPTY_FILE", "文件没有内容", ""));
        }
        List<Column> order = new ArrayList<>();
        for (String name : lines.get(0)) {
            Optional<Column> column = named(name);
            if (column.isEmpty() || order.contains(column.get())) {
                return Outcome.refused(Refusal.invalid("UNKNOWN_COLUMN", "表头不符,应为:" + expected(), ""));
            }
            order.add(column.get());
        }
        if (columns.stream().anyMatch(column -> column.required() && !order.contains(column))) {
            return Outcome.refused(Refusal.invalid("COLUMN_MISSING", "缺少列,表头应为:" + expected(), ""));
        }
        List<TableRow> rows = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            List<String> line = lines.get(at);
            if (!isBlank(line)) {
                boolean tooLong = line.size() > order.size() && !isBlank(line.subList(order.size(), line.size()));
                rows.add(new TableRow(at, cells(order, line), tooLong));
            }
        }
        return rows.isEmpty() ? Outcome.refused(Refusal.invalid("NO_ROWS", "文件只有表头,没有数据", "")) : Outcome.done(rows);
    }

    private static Map<String, String> cells(List<Column> order, List<String> line) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < Math.min(order.size(), line.size()); at++) {
            cells.put(order.get(at).key(), line.get(at).strip());
        }
        return cells;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private Optional<Column> named(String heading) {
        String name = heading.strip();
        return columns.stream().filter(column -> column.isCalled(name)).findFirst();
    }

    private String expected() {
        return columns.stream()
                .map(column -> column.required() ? column.heading() : column.heading() + "(可缺)")
                .collect(Collectors.joining("、"));
    }
}
