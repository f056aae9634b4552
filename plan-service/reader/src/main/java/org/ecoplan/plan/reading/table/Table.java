package org.ecoplan.plan.reading.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 表格.
 *
 * @param place   the table with its heading row
 * @param heading cells of the heading row
 * @param rows    cells of each row, as many as the heading has where the row is whole
 */
public record Table(Stretch place, List<Stretch> heading, List<List<Stretch>> rows) {

    /** 具体内容 beside 整改措施 tells what is wrong. */
    private static final Pattern WHAT_IS_WRONG = Pattern.compile("(?:具体|主要|反馈|问题)?(?:内容|情况|表现|事项)");

    private static final Pattern PUTS_RIGHT = Pattern.compile("整改(?:措施|目标|任务|内容)");
    private static final int LONGEST_CAPTION = 60;

    public Table {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /** Its place with the line above it, where that is a title: short and no sentence. */
    public Stretch withCaption(String text) {
        int end = Math.max(0, place.start() - 1);
        int start = text.lastIndexOf('\n', end - 1) + 1;
        boolean title = end > start
                && end - start <= LONGEST_CAPTION
                && text.substring(start, end).indexOf('。') < 0;
        return title ? new Stretch(start, place.end()) : place;
    }

    List<Optional<Column>> columns(String text) {
        boolean putsRight = heading.stream()
                .anyMatch(cell -> PUTS_RIGHT.matcher(cell.of(text)).find());
        return heading.stream()
                .map(cell -> putsRight && WHAT_IS_WRONG.matcher(cell.of(text)).matches()
                        ? Optional.of(Column.PROBLEM)
                        : Column.named(cell.of(text)))
                .toList();
    }

    boolean has(Column column, String text) {
        return columns(text).contains(Optional.of(column));
    }

    /** A table whose rows are tasks: work on one side, who or when on the other. */
    public boolean listsTasks(String text) {
        return has(Column.TASK, text)
                && (has(Column.UNIT, text) || has(Column.DEADLINE, text))
                && !has(Column.TERRITORY, text)
                && !listsIndicators(text);
    }

    /** A table of indicators with their levels; 单位 in it is the unit of measure. */
    public boolean listsIndicators(String text) {
        boolean named = heading.stream().map(cell -> cell.of(text)).anyMatch(words -> words.matches(".{0,6}指标(?:名称)?"));
        boolean responsible = heading.stream()
                .map(cell -> cell.of(text))
                .anyMatch(words -> words.matches(".*(?:牵头|责任|配合|主办|实施|承担).*|.*部门.*"));
        return named && !responsible && !has(Column.TERRITORY, text) && new IndicatorRows(this, text).isOne();
    }

    /** A table of values by territory. */
    public boolean listsTerritories(String text) {
        return has(Column.TERRITORY, text) && rows.size() > 1 && !has(Column.UNIT, text);
    }
}
