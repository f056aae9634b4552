package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 数列: figures that stand together: one, a list (15、29微克/立方米) or a range (5至10个位次).
 *
 * @param range the two figures are the ends of a range
 */
record FigureGroup(List<Quantity> figures, boolean range) {

    private static final Pattern LIST_JOINT = Pattern.compile("(?:及以上|以上|以下|左右)?[、和及与,](?:力争达到|达到)?");
    /** 分别减少11.9%(其中工业减少12.6%)、15.5%: what is told of a part stands between two figures of the list. */
    private static final Pattern PART = Pattern.compile("^\\(其中[^()]{2,40}\\)(?=[、和及])");

    private static final Pattern RANGE_JOINT = Pattern.compile("[至到~\\-—–~]{1,2}");

    FigureGroup {
        figures = List.copyOf(figures);
    }

    Quantity first() {
        return figures.get(0);
    }

    Quantity last() {
        return figures.get(figures.size() - 1);
    }

    static List<FigureGroup> of(String text, List<Quantity> quantities) {
        List<FigureGroup> groups = new ArrayList<>();
        int i = 0;
        while (i < quantities.size()) {
            List<Quantity> group = new ArrayList<>(List.of(quantities.get(i)));
            boolean range = false;
            while (i + 1 < quantities.size() && !range) {
                String between = PART.matcher(text.substring(
                                quantities.get(i).end(), quantities.get(i + 1).start()))
                        .replaceFirst("");
                range = group.size() == 1 && RANGE_JOINT.matcher(between).matches();
                if (!range && !LIST_JOINT.matcher(between).matches()) {
                    break;
                }
                group.add(quantities.get(++i));
            }
            groups.add(new FigureGroup(withUnits(group), range));
            i++;
        }
        return groups;
    }

    /** A figure without a unit takes that of the last. */
    private static List<Quantity> withUnits(List<Quantity> group) {
        Quantity last = group.get(group.size() - 1);
        return group.stream()
                .map(one -> one.unit() == null
                        ? one.withUnit(last.unit(), last.sort())
                        : one.withUnit(UnitsOfMeasure.shared(one.unit(), last.unit()), last.sort()))
                .toList();
    }
}
