package org.ecoplan.plan.reading.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 目标值单元格: a cell that holds a level: ≤31, 40%以上, 1280.
 *
 * @param unit   as printed in the cell, null where there is none
 * @param figure the digits
 */
record LevelCell(
        Comparator comparator, BigDecimal value, @Nullable String unit, Stretch figure) {

    private static final Pattern FIGURE = Pattern.compile(
            "([≥≤><]|不低于|不少于|不高于|不超过|低于|高于|超过)?(\\d++(?:\\.\\d++)?+)(%|[^\\d\\s以]{0,8})?(以上|以下|以内|左右)?");
    private static final Pattern LOWER_IS_BETTER = Pattern.compile("浓度|降尘|污染天数|综合指数|能耗|强度|排放量|超标");
    private static final Pattern FALL = Pattern.compile("下降|降低|减少|削减|降幅|减排(?!量)");

    /** @param indicator tells which way a bare figure is meant */
    static Optional<LevelCell> of(Stretch place, String text, String indicator) {
        Matcher cell = FIGURE.matcher(place.of(text));
        if (!cell.matches()) {
            return Optional.empty();
        }
        String unit = cell.group(3);
        BigDecimal value = new BigDecimal(cell.group(2));
        return Optional.of(new LevelCell(
                comparator(cell, indicator, value.signum() == 0),
                value,
                unit == null || unit.isEmpty() ? null : unit,
                new Stretch(place.start() + cell.start(2), place.start() + cell.end(2))));
    }

    private static Comparator comparator(Matcher cell, String indicator, boolean zero) {
        String sign = cell.group(1) == null ? "" : cell.group(1);
        String bound = cell.group(4) == null ? "" : cell.group(4);
        if (sign.equals("≤") || sign.equals("不高于") || sign.equals("不超过") || bound.equals("以下") || bound.equals("以内")) {
            return Comparator.LE;
        }
        if (sign.equals("<") || sign.equals("低于")) {
            return Comparator.LT;
        }
        if (bound.equals("左右")) {
            return Comparator.ABOUT;
        }
        if (zero && sign.isEmpty() && bound.isEmpty()) {
            return Comparator.LE; // none at all: 0 or more would always be met
        }
        if (FALL.matcher(indicator).find()) {
            return Comparator.DECREASE_GE;
        }
        boolean up = sign.equals("≥") || sign.equals("不低于") || sign.equals("不少于") || bound.equals("以上");
        return !up && LOWER_IS_BETTER.matcher(indicator).find() ? Comparator.LE : Comparator.GE;
    }
}
