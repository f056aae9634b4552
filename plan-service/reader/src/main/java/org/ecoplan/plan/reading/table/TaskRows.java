package org.ecoplan.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.UnitCell;
import org.ecoplan.plan.reading.unit.UnitClause;
import org.jspecify.annotations.Nullable;

/** 任务表读取: the rows of a task table. */
public final class TaskRows {

    private static final Pattern LISTED = Pattern.compile("(?:\\d{1,2}[.、](?=\\D|\\d{4}年)|\\(\\d{1,2}\\)|[①-⑳])");
    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}[、.]?|\\([一二三四五六七八九十]{1,3}\\)");

    private final Table table;
    private final String text;
    private final List<Optional<Column>> columns;
    private @Nullable Stretch category;
    private @Nullable Stretch titleAbove;
    private int count;
    private int parts = 1;

    public TaskRows(Table table, String text) {
        this.table = table;
        this.text = text;
        this.columns = table.columns(text);
    }

    public List<TaskRow> read() {
        List<TaskRow> rows = new ArrayList<>();
        for (List<Stretch> cells : table.rows()) {
            List<Stretch> told =
                    cells.stream().filter(cell -> cell.length() > 0).toList();
            boolean isSection = told.size() == 1
                    || (told.size() == 2
                            && SECTION.matcher(told.get(0).of(text)).matches());
            if (isSection) {
                category = new Stretch(
                        told.get(0).start(), told.get(told.size() - 1).end());
            } else if (!told.isEmpty()) {
                TaskRow row = row(cells);
                if (goesOn(row, rows)) {
                    rows.set(rows.size() - 1, rows.get(rows.size() - 1).with(row));
                } else {
                    parts = row.ordinal().isEmpty() ? parts + 1 : 1;
                    rows.add(row.ordinal().isEmpty() ? row.numbered(count + "-" + parts) : row);
                }
            }
        }
        return rows;
    }

    /** A row without an ordinal of its own under a merged one: more work of the same task, by the same bodies. */
    private boolean goesOn(TaskRow row, List<TaskRow> rows) {
        if (!row.ordinal().isEmpty() || rows.isEmpty()) {
            return false;
        }
        TaskRow above = rows.get(rows.size() - 1);
        return names(row).equals(names(above)) && words(row.deadline()).equals(words(above.deadline()));
    }

    private String words(@Nullable Stretch cell) {
        return cell == null ? "" : cell.of(text);
    }

    private List<String> names(TaskRow row) {
        return row.units().stream()
                .flatMap(clause -> clause.bodies().stream())
                .map(body -> body.role() + body.written(text))
                .toList();
    }

    /** The ordinal cell is there and empty: it is merged with the one above. */
    private boolean isMerged(List<Stretch> cells) {
        int at = columns.indexOf(Optional.of(Column.ORDINAL));
        return at >= 0 && cells.size() == columns.size() && cells.get(at).length() == 0 && count > 0;
    }

    private TaskRow row(List<Stretch> cells) {
        boolean merged = isMerged(cells);
        String ordinal = merged ? "" : String.valueOf(++count);
        List<Stretch> words = new ArrayList<>();
        List<UnitClause> units = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        Stretch deadline = null;
        Stretch problem = null;
        int shift = Math.max(0, columns.size() - cells.size());
        for (int i = 0; i < cells.size() && i + skipped(i, shift) < columns.size(); i++) {
            int at = i + skipped(i, shift);
            Stretch cell = cells.get(i);
            Column column = columns.get(at).orElse(Column.TASK);
            if (cell.length() == 0) {
                continue;
            }
            switch (column) {
                case ORDINAL -> ordinal = digits(cell, ordinal);
                case CATEGORY -> category = cell;
                case UNIT ->
                    UnitCell.read(text, cell, role(table.heading().get(at).of(text)))
                            .ifPresent(units::add);
                case DEADLINE -> deadline = cell;
                case PROBLEM -> problem = cell;
                case YEAR -> years.add(at);
                case TASK -> words.addAll(sentences(cell));
                default -> {}
            }
        }
        List<IndicatorRows.Row> levels = levels(cells, years, words);
        boolean titled = problem == null
                && (words.size() > 1 || !levels.isEmpty() || lacksWork(cells))
                && !words.isEmpty()
                && words.get(0).length() <= 30
                && Characters.hasWords(words.get(0).of(text));
        Stretch title = titled ? words.get(0) : mergedTitle(cells, words);
        titleAbove = title;
        return new TaskRow(
                ordinal,
                category,
                title,
                problem,
                words,
                levels,
                units,
                deadline,
                new Stretch(cells.get(0).start(), cells.get(cells.size() - 1).end()));
    }

    /** 重点任务 is told and 工作内容 beside it is empty: what is told is the title. */
    private boolean lacksWork(List<Stretch> cells) {
        int title = columns.indexOf(Optional.of(Column.TASK));
        int work = columns.lastIndexOf(Optional.of(Column.TASK));
        return title < work
                && cells.size() == columns.size()
                && cells.get(title).length() > 0
                && cells.get(work).length() == 0;
    }

    /** The cell of the title is merged with the one above, and the work stands in the next column. */
    private @Nullable Stretch mergedTitle(List<Stretch> cells, List<Stretch> words) {
        int at = columns.indexOf(Optional.of(Column.TASK));
        boolean merged = cells.size() == columns.size() && cells.get(at).length() == 0;
        return merged && !words.isEmpty() ? titleAbove : null;
    }

    /** 重点建设用地安全利用率 | 93% | 94%: each year its own level. */
    private List<IndicatorRows.Row> levels(List<Stretch> cells, List<Integer> years, List<Stretch> words) {
        if (years.isEmpty() || words.isEmpty() || cells.size() != columns.size()) {
            return List.of();
        }
        Stretch name = words.get(words.size() - 1);
        String bracketed = IndicatorRows.bracketed(name.of(text));
        List<IndicatorRows.Row> levels = new ArrayList<>();
        for (int column : years) {
            LevelCell.of(cells.get(column), text, name.of(text))
                    .map(level -> new IndicatorRows.Row(
                            bracketed == null ? name.of(text) : IndicatorRows.bare(name.of(text)),
                            level.comparator(),
                            level.value(),
                            level.unit() == null ? bracketed : level.unit(),
                            IndicatorRows.year(table.heading().get(column).of(text)),
                            false,
                            level.figure(),
                            new Stretch(name.start(), cells.get(column).end())))
                    .ifPresent(levels::add);
        }
        return levels;
    }

    /** 主责单位 beside a column 牵头部门 is who does the work; alone it is who leads. */
    private String role(String heading) {
        boolean led = heading.contains("主责")
                && table.heading().stream()
                        .map(cell -> cell.of(text))
                        .anyMatch(other -> other.contains("牵头") && !other.equals(heading));
        return led ? "责任单位" : heading;
    }

    /** The sentences of a cell without the ordinals of a list in it. */
    private List<Stretch> sentences(Stretch cell) {
        List<Stretch> sentences = new ArrayList<>();
        for (Stretch sentence : Cutting.sentences(text, cell.start(), cell.end())) {
            Matcher ordinal = LISTED.matcher(text).region(sentence.start(), sentence.end());
            int from = ordinal.lookingAt() ? ordinal.end() : sentence.start();
            if (from < sentence.end()) {
                sentences.add(new Stretch(from, sentence.end()));
            }
        }
        return sentences;
    }

    /** A row that lacks cells lacks that of the merged category. */
    private int skipped(int cell, int shift) {
        int merged = columns.indexOf(Optional.of(Column.CATEGORY));
        return shift > 0 && merged >= 0 && cell >= merged ? shift : 0;
    }

    private String digits(Stretch cell, String fallback) {
        String words = cell.of(text);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < words.length() && Characters.isDigit(words.charAt(i)); i++) {
            digits.append(words.charAt(i));
        }
        if (digits.isEmpty()) {
            return words.isEmpty() ? fallback : words;
        }
        count = Integer.parseInt(digits.substring(0, Math.min(4, digits.length())));
        return digits.toString();
    }
}
