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

    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?([^()年:]{1,12})\\)|/([个万亩%吨家座]{1,3})$");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern ACTUAL = Pattern.compile("现状|基准|实际|完成值|基数|上年");
    private static final Pattern YEAR_ONLY = Pattern.compile("\\d{4}年(?:度|底|末)?(?:目标值?|任务|计划)?");

    /** 附表2 2025年各县区 before what the table is about. */
    private static final Pattern FORE = Pattern.compile(
            "^.*?(?:附?[件表]\\d{0,2}|\\d{4}年(?:度)?|各(?:地区?|县区|区县|县市区|县\\(市、区\\)|市县?|县|区|乡镇|镇街|街道)|分(?:地区|县区|区域))+");

    private static final Pattern KIND = Pattern.compile("(?:年度)?(?:目标|值|任务|分解|计划|控制|考核|指标|要求)*(?:一览|明细)?表?$");

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
                boolean measured = columns.get(i).isEmpty()
                        || columns.get(i).get() == Column.TASK
                        || columns.get(i).get() == Column.YEAR;
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
        String bare = YEAR_ONLY
                .matcher(over ? words.substring(0, unitOver.start()) : words)
                .replaceAll("");
        String indicator = bare.isEmpty() ? ofCaption() : bare;
        return LevelCell.of(place, text, indicator)
                .map(level -> new Cell(
                        territory.of(text),
                        indicator,
                        level.comparator(),
                        level.value(),
                        level.unit() != null ? level.unit() : unit != null ? unit : unitOfCaption(),
                        year(words),
                        level.figure(),
                        place));
    }

    /** 各地区优良天数比例目标(%): what a table is about whose columns only name years. */
    private String ofCaption() {
        String about = FORE.matcher(UNIT.matcher(caption()).replaceAll("")).replaceFirst("");
        return KIND.matcher(about).replaceFirst("");
    }

    private @Nullable String unitOfCaption() {
        Matcher unit = UNIT.matcher(caption());
        String last = null;
        while (unit.find()) {
            last = unit.group(1);
        }
        return last;
    }

    /** The line above the table. */
    private String caption() {
        String before = text.substring(
                Math.max(0, table.place().start() - CAPTION_REACH),
                table.place().start());
        return before.substring(before.lastIndexOf('\n', Math.max(0, before.length() - 2)) + 1)
                .strip();
    }

    /** The year over the column, else in the line above the table. */
    private @Nullable Integer year(String heading) {
        Matcher own = YEAR.matcher(heading);
        if (own.find()) {
            return Integer.valueOf(own.group(1));
        }
        Matcher above = YEAR.matcher(caption());
        Integer found = null;
        while (above.find()) {
            found = Integer.valueOf(above.group(1));
        }
        return found;
    }
}
