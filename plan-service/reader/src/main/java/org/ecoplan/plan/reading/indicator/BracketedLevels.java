package org.ecoplan.plan.reading.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.Brackets;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 括号内的指标: 1.5万辆(其中公交车400辆), 95%(力争98%); {@link #stated} a bracket that is a level. All other figures in brackets explain or refer. */
final class BracketedLevels {

    private static final Pattern PART = Pattern.compile("(?:其中|含|包括|包含)[:,]?(?:新增)?([\\p{IsHan}A-Za-z“”]{2,14}?)$");
    private static final Pattern NEXT_PART = Pattern.compile("^[、,和及]([\\p{IsHan}A-Za-z“”]{2,14}?)$");
    private static final Pattern TERRITORY = Pattern.compile("(?:县|区|市|旗|镇|乡|街道|农场|管委会)(?:完成|达到|为|各)?$");
    private static final Pattern SOFT = Pattern.compile("(?:力争|争取|力求|奋斗目标|争取达到)(?:达到|完成|为|[:])?$");
    private static final Pattern THAT_IS = Pattern.compile("(?:即|其中|也就是|折合)[:,]?");

    /** 留茬高度(不高于10厘米), 绿化覆盖率(≥40%): what the bracket limits. */
    private static final Pattern MEASURE =
            Pattern.compile("[\\p{IsHan}]{0,14}?(?:率|量|浓度|比例|限高|限长|限速|高度|长度|厚度|深度|宽度|面积|指数|强度|能耗)$");

    private static final Pattern LEAD = Pattern.compile("^.*(?:落实|严格|执行|控制|做到|[和及与的])");

    private static final Set<Comparator> LIMIT = EnumSet.of(Comparator.LE, Comparator.GE);
    private static final Pattern REFERENCE = Pattern.compile("(?:附件|附表|附录|表|图|序号|编号|第|文|号|[〔\\[])[:]?$");

    private BracketedLevels() {}

    /** The words behind a figure without a bracket that opens them. */
    static String withoutBracket(String after) {
        if (after.isEmpty() || after.charAt(0) != '(') {
            return after;
        }
        int close = Brackets.close(after, 0, after.length());
        return close < 0 ? after : after.substring(close + 1);
    }

    static boolean isReference(String before) {
        return REFERENCE.matcher(before).find();
    }

    /**
     * The levels of the bracket that opens right behind a level.
     *
     * @param outer the level
     * @param from  behind its figure
     */
    static List<Found> of(ClauseView view, Found outer, List<Quantity> bracketed, int from, int to) {
        List<Found> levels = new ArrayList<>();
        String text = view.text();
        int open = text.indexOf('(', from);
        int last = open;
        for (Quantity figure : bracketed) {
            if (open < 0 || figure.start() < open || figure.start() >= to) {
                continue;
            }
            String before = text.substring(last + 1, figure.start());
            Bound.Found bound = Bound.after(text, figure.end(), to);
            boolean sameUnit =
                    figure.unit() != null && figure.unit().equals(outer.level().unit());
            if (SOFT.matcher(before).matches() && sameUnit) {
                levels.add(level(view, outer, figure, outer.indicator(), bound.end(), true));
            } else {
                Matcher part = (levels.isEmpty() ? PART : NEXT_PART).matcher(before);
                boolean counted = figure.sort() != UnitsOfMeasure.Sort.NONE && outer.isWork();
                if (!counted || !part.find() || TERRITORY.matcher(part.group(1)).find()) {
                    break;
                }
                levels.add(level(view, outer, figure, part.group(1), bound.end(), false));
            }
            last = bound.end() - 1;
        }
        return levels;
    }

    /**
     * 92.5%(即全年污染天数不能超过27天), 减少11.9%(其中工业减少12.6%), 留茬高度(不高于10厘米): a bracket that holds nothing but one
     * level, of a thing of its own or of the measure right before it. Null where it tells something else.
     */
    static @Nullable Found stated(ClauseView view, Quantity figure) {
        String text = view.text();
        int open = text.lastIndexOf('(', figure.start());
        int close = open < 0 ? -1 : Brackets.close(text, open, view.place().end());
        if (close < figure.end() || figure.unit() == null) {
            return null;
        }
        Bound.Found bound = Bound.around(text, figure.start(), figure.end(), close);
        FigureGroup group = new FigureGroup(List.of(figure), false);
        Matcher opening = THAT_IS.matcher(text).region(open + 1, figure.start());
        int from = opening.lookingAt() ? opening.end() : open + 1;
        String inside = text.substring(from, figure.start());
        Predicate told = Predicate.of(inside, bound.bound(), group, inside);
        if (told == null || told.comparator() == null || bound.end() != close) {
            return null;
        }
        boolean own = from > open + 1
                && Subjects.isMeasured(
                        Subjects.trimmed(inside, new Stretch(0, told.start())).of(inside));
        Matcher measure = MEASURE.matcher(
                text.substring(view.core().start(), Math.max(view.core().start(), open)));
        boolean limit = told.start() == 0
                && LIMIT.contains(told.comparator())
                && !told.word().isChange()
                && measure.find();
        if (!own && !limit) {
            return null;
        }
        String limited = limit ? LEAD.matcher(measure.group()).replaceFirst("") : "";
        int start = own ? from : open - limited.length();
        return new Found(
                own ? Subjects.trimmed(inside, new Stretch(0, told.start())).of(inside) : limited,
                new Level(told.comparator(), figure.value(), null, figure.unit(), null),
                null,
                SoftWords.softensPredicate(inside.substring(0, told.start())),
                new Stretch(start, own ? bound.end() : close + 1),
                false,
                null,
                List.of(),
                List.of(figure.figure()),
                "bracket.level",
                0.8);
    }

    private static Found level(ClauseView view, Found outer, Quantity figure, String indicator, int end, boolean soft) {
        Comparator comparator = outer.level().comparator();
        Stretch quote = new Stretch(view.place().start(), end);
        return new Found(
                indicator,
                new Level(
                        comparator,
                        figure.value(),
                        null,
                        figure.unit(),
                        outer.level().baseline()),
                outer.by(),
                soft || outer.soft(),
                quote,
                false,
                null,
                List.of(),
                List.of(figure.figure()),
                soft ? "bracket.aspiration" : "bracket.part",
                0.8);
    }
}
