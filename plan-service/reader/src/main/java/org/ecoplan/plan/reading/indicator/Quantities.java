package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Stretch;

/** 数量查找: the figures of a clause with their units, without those of dates and of names such as PM2.5. */
final class Quantities {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+");
    private static final int LONGEST_FIGURE = 15;

    private Quantities() {}

    static List<Quantity> in(String text, int start, int end, List<DateMention> dates) {
        List<Quantity> found = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text).region(start, end);
        while (figure.find()) {
            if (figure.end() - figure.start() <= LONGEST_FIGURE
                    && !isName(text, figure.start(), start)
                    && dates.stream().noneMatch(date -> date.place().covers(figure.start()))) {
                found.add(quantity(
                        text, figure.start(), figure.end(), end, figure.group().replace(",", "")));
            }
        }
        for (Quantity words : NumeralsInWords.in(text, start, end)) {
            boolean dated = dates.stream().anyMatch(date -> date.place().covers(words.start()));
            if (!dated) {
                found.removeIf(one -> words.figure().covers(one.start()));
                found.add(words);
            }
        }
        found.sort(java.util.Comparator.comparingInt(Quantity::start));
        return found;
    }

    private static Quantity quantity(String text, int start, int figureEnd, int end, String digits) {
        UnitsOfMeasure.Found unit = UnitsOfMeasure.at(text, figureEnd, end);
        return new Quantity(
                new Stretch(start, figureEnd),
                figureEnd + unit.length(),
                new BigDecimal(digits),
                unit.words().isEmpty() ? null : unit.words(),
                unit.sort());
    }

    /** Figures behind a letter (PM2.5, CO2) or a point belong to a name. */
    private static boolean isName(String text, int at, int start) {
        if (at > 1 && text.charAt(at - 1) == ':' && Characters.isDigit(text.charAt(at - 2))) {
            return true; // 车桩比2.5:1
        }
        if (at == start) {
            return false;
        }
        char before = text.charAt(at - 1);
        return Characters.isLatin(before) || before == '.' || before == '第' || before == '〔' || before == 'Ⅴ';
    }
}
