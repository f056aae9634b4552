package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Span;

/**
 * 按内容归列: the cells of a row that has more or fewer than the head, each under a heading of its kind: a number, a day, who,
 * or words. Of all ways from left to right the one with the least that does not fit is taken.
 */
final class CellsByKind {

    /** 单元格的内容. */
    private enum Kind {
        NUMBER("序号?|编号", "[\\d\uFF10-\uFF19]{1,3}[.、\uFF0E]?"),
        DAY(
                ".*(?:时限|时间|期限|日期|节点|进度).*",
                "(?=.*[\\d\uFF10-\uFF19年底长持全]).{0,6}?(?:[\\d\uFF10-\uFF19年月日季度上下半旬底末前内至—-]{2,}(?:完成|前|底)?|长期.{0,4}|持续.{0,4}|全年|[\\d/.-]{6,10})"),
        WHO(
                ".*(?:单位|部门|责任|主体|处室|科室).*",
                "(?:[\\p{IsHan}()\uFF08\uFF09]{1,16}(?:局|委|办|办公室|府|厅|院|会|社|公司|集团|中心|队|站|所|镇|乡|街道|办事处|县|区|市|园区|单位|部门|部|处|科|学校|企业|银行)(?:[、,\uFF0C;\uFF1B]|$))+"),
        REMARK("备注|说明", "备注|说明"),
        WORDS(".*", ".*");

        private final Pattern heading;
        private final Pattern content;

        Kind(String heading, String content) {
            this.heading = Pattern.compile(heading);
            this.content = Pattern.compile(content);
        }

        static Kind ofHeading(String words) {
            return first(words, kind -> kind.heading);
        }

        static Kind ofContent(String words) {
            return words.length() > LONGEST_OF_A_KIND ? WORDS : first(words, kind -> kind.content);
        }

        private static Kind first(String words, java.util.function.Function<Kind, Pattern> pattern) {
            return Arrays.stream(values())
                    .filter(kind -> pattern.apply(kind).matcher(words).matches())
                    .findFirst()
                    .orElse(WORDS);
        }
    }

    /** A cell that is longer holds words, whatever else it could be. */
    private static final int LONGEST_OF_A_KIND = 400;

    private static final int LEAST_CELLS = 3;
    private static final int MOST_TIMES_WIDER = 3;
    private static final int NEVER = 1_000;
    private static final int MISFIT = 4;
    private static final int SHARED = 1;
    private static final int EMPTY = 2;

    private final List<Kind> columns;
    private final List<Kind> cells;
    private final int[][] cost;
    private final int[][] columnOf;

    private CellsByKind(List<Kind> columns, List<Kind> cells) {
        this.columns = columns;
        this.cells = cells;
        this.cost = new int[cells.size()][columns.size()];
        this.columnOf = new int[cells.size()][columns.size()];
    }

    /** The cells under the headings; empty where one of them fits nowhere, or where the row has no number of its own. */
    static Optional<List<List<Span>>> under(String original, List<Span> head, List<Span> cells) {
        if (cells.size() < LEAST_CELLS || cells.size() > MOST_TIMES_WIDER * head.size()) {
            return Optional.empty();
        }
        CellsByKind row = new CellsByKind(
                head.stream().map(cell -> Kind.ofHeading(words(original, cell))).toList(),
                cells.stream()
                        .map(cell -> Kind.ofContent(words(original, cell)))
                        .toList());
        boolean told = row.count(row.cells) >= row.count(row.columns);
        boolean numbered = told && row.columns.get(0) == Kind.NUMBER && row.cells.get(0) == Kind.NUMBER;
        return numbered ? row.best().map(best -> grouped(cells, best, head.size())) : Optional.empty();
    }

    private long count(List<Kind> kinds) {
        return kinds.stream().filter(kind -> kind == Kind.WORDS).count();
    }

    private static String words(String original, Span cell) {
        return original.substring(cell.start(), cell.end());
    }

    private static List<List<Span>> grouped(List<Span> cells, int[] columns, int width) {
        List<List<Span>> row = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            row.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            row.get(columns[i]).add(cells.get(i));
        }
        return row;
    }

    /** For each cell its column. */
    private Optional<int[]> best() {
        for (int i = 0; i < cells.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                fill(i, column);
            }
        }
        int last = cells.size() - 1;
        int best = 0;
        for (int column = 1; column < columns.size(); column++) {
            if (total(last, column) < total(last, best)) {
                best = column;
            }
        }
        if (total(last, best) >= NEVER) {
            return Optional.empty();
        }
        int[] chosen = new int[cells.size()];
        for (int i = last; i >= 0; i--) {
            chosen[i] = best;
            best = columnOf[i][best];
        }
        return Optional.of(chosen);
    }

    private int total(int cell, int column) {
        return cost[cell][column] + EMPTY * (columns.size() - 1 - column);
    }

    private void fill(int cell, int column) {
        int own = misfit(cells.get(cell), columns.get(column));
        if (cell == 0) {
            cost[0][column] = column == 0 ? own : NEVER;
            return;
        }
        int least = NEVER;
        for (int before = 0; before <= column; before++) {
            boolean shared = before == column;
            int step = shared ? sharing(column) : EMPTY * (column - before - 1);
            if (cost[cell - 1][before] + step < least) {
                least = cost[cell - 1][before] + step;
                columnOf[cell][column] = before;
            }
        }
        cost[cell][column] = least + own;
    }

    /** What stands too much belongs to the last column of words, which holds the work, or to a list of bodies. */
    private int sharing(int column) {
        boolean work = columns.get(column) == Kind.WORDS && columns.lastIndexOf(Kind.WORDS) == column;
        return work || columns.get(column) == Kind.WHO ? SHARED : NEVER;
    }

    private static int misfit(Kind cell, Kind column) {
        return cell == column ? 0 : cell == Kind.WHO && column == Kind.WORDS ? MISFIT : NEVER;
    }
}
