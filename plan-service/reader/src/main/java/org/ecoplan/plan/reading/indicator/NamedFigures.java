package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 分列数值: 优良天数分别达到甲县220天、乙镇210天: one measure, one predicate, and before each figure the name of what it holds
 * for.
 *
 * @param measure 优良天数
 */
record NamedFigures(Stretch measure, Comparator comparator, List<One> ones) {

    private static final Pattern EACH = Pattern.compile("分别|各");
    private static final Pattern NAME = Pattern.compile("(?!其中|以及)[\\p{IsHan}“”]{2,8}");
    private static final Pattern NEXT = Pattern.compile("(?:及?以上|及?以下|以内|左右)?(?:、|和|及|以及|与)(" + NAME.pattern() + ")");

    private static final Pattern REACHED = Pattern.compile("去年|上年|目前|已经?");

    NamedFigures {
        ones = List.copyOf(ones);
    }

    /** 甲县 with its figure; end lies behind the figure and its bound. */
    record One(String name, Quantity figure, int end) {}

    /**
     * The row that begins with a group, null where none does.
     *
     * @param from where the words begin that tell the measure
     * @param to   end of the clause
     */
    static @Nullable NamedFigures at(String text, int from, int to, List<FigureGroup> groups, int first) {
        FigureGroup head = groups.get(first);
        String before = text.substring(
                Math.min(from, head.first().start()), head.first().start());
        Matcher each = EACH.matcher(before);
        if (!each.find() || each.start() < 2 || REACHED.matcher(before).find()) {
            return null;
        }
        List<One> ones = new ArrayList<>();
        int end = to;
        for (int i = first; i < groups.size() && groups.get(i).figures().size() == 1; i++) {
            Quantity figure = groups.get(i).first();
            String name = i == first ? "" : nameBetween(text, groups.get(i - 1).last(), figure);
            if (name == null) {
                break;
            }
            end = Bound.after(text, figure.end(), to).end();
            ones.add(new One(name, figure, end));
        }
        if (ones.size() < 2) {
            return null;
        }
        Bound bound = Bound.around(
                        text,
                        ones.get(ones.size() - 1).figure().start(),
                        ones.get(ones.size() - 1).figure().end(),
                        to)
                .bound();
        String words = before.substring(each.end());
        Stretch measure = new Stretch(from, from + each.start());
        for (int cut = words.length() - 2; cut > 0; cut--) {
            Predicate told = Predicate.of(words.substring(0, cut), bound, head, measure.of(text));
            String name = words.substring(cut).replaceFirst("^:", "");
            if (told != null
                    && told.comparator() != null
                    && told.start() == 0
                    && NAME.matcher(name).matches()) {
                ones.set(0, new One(name, ones.get(0).figure(), ones.get(0).end()));
                return new NamedFigures(measure, told.comparator(), ones);
            }
        }
        return null;
    }

    private static @Nullable String nameBetween(String text, Quantity last, Quantity figure) {
        boolean sameUnit = figure.unit() != null && figure.unit().equals(last.unit());
        Matcher next = NEXT.matcher(text).region(last.end(), figure.start());
        return sameUnit && next.matches() ? next.group(1) : null;
    }
}
