package org.ecoplan.plan.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 分地区目标表读取: each cell with a figure is the level of one territory for one indicator. */
public final class TerritoryValues {

    private static final Pattern UNIT = Pattern.compile("\\(([^()年]{1,12})\\)|/([个万亩%吨家座]{1,3})$");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern ACTUAL = Pattern.compile("现状|基准|实际|完成值|基数|上年");
    private static final int CAPTION_REACH = 80;

    private final Table table;
    private final String text;

    public TerritoryValues(Table table, String text) {
        this.table = table;
        this.text = text;
    }

    /**
     * 一格.
     *
     * @param year year printed over the column or the table, null where there is none
     */
    public record Cell(
            String territory,
            String indicator,
            Comparator comparator,
            BigDecimal value,
            @Nullable String unit,
            @Nullable Integer year,
            Stretch figure,
            Stretch place) {}

    public List<Cell> read() {
        List<Optional<Column>> columns = table.columns(text);
        int territory = columns.indexOf(Optional.of(Column.TERRITORY));
        List<Cell> cells = new ArrayList<>();
        for (List<Stretch> row : table.rows()) {
            for (int i = 0; i < row.size() && i < columns.size() && territory < row.size(); i++) {
                boolean measured = columns.get(i).isEmpty() || columns.get(i).get() == Column.TASK;
                if (measured && !ACTUAL.matcher(table.heading().get(i).of(text)).find()) {
                    cell(row.get(territory), row.get(i), table.heading().get(i)).ifPresent(cells::add);
                }
            }
        }
        return cells;
    }

    private Optional<Cell> cell(Stretch territory, Stretch place, Stretch heading) {
        String words = heading.of(text);
        Matcher unitOver = UNIT.matcher(words);
        boolean over = unitOver.find();
        String unit = !over ? null : unitOver.group(1) != null ? unitOver.group(1) : unitOver.group(2);
        return LevelCell.of(place, text, words)
                .map(level -> new Cell(
                        territory.of(text),
                        over ? words.substring(0, unitOver.start()) : words,
                        level.comparator(),
                        level.value(),
                        level.unit() == null ? unit : level.unit(),
                        year(words),
                        level.figure(),
                        place));
    }

    /** The year over the column, else in the line above the table. */
    private @Nullable Integer year(String heading) {
        Matcher own = YEAR.matcher(heading);
        if (own.find()) {
            return Integer.valueOf(own.group(1));
        }
        String caption = text.substring(
                Math.max(0, table.place().start() - CAPTION_REACH),
                table.place().start());
        Matcher above =
                YEAR.matcher(caption.substring(caption.lastIndexOf('\n', Math.max(0, caption.length() - 2)) + 1));
        Integer found = null;
        while (above.find()) {
            found = Integer.valueOf(above.group(1));
        }
        return found;
    }
}
