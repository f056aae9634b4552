package org.ecoplan.plan.reading.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** 网页列表: counts the items of an ordered list the way a browser does; other lists have no numbers. */
final class HtmlList {
    private static final Pattern LIST_STYLE = Pattern.compile("list-style(?:-type)?\\s*:\\s*([a-z-]+)");

    private final boolean ordered;
    private final NumberStyle style;
    private int next;

    private HtmlList(boolean ordered, NumberStyle style, int next) {
        this.ordered = ordered;
        this.style = style;
        this.next = next;
    }

    static HtmlList of(Element list) {
        return new HtmlList(list.normalName().equals("ol"), styleOf(list), number(list.attr("start"), 1));
    }

    /** The label of the next item, empty where it has none. */
    String next(Element item) {
        next = number(item.attr("value"), next);
        String counter = ordered ? style.write(next) : "";
        next++;
        if (counter.isEmpty()) {
            return "";
        }
        return counter + (style == NumberStyle.CHINESE_COUNTING || style == NumberStyle.CHINESE_LEGAL ? "、" : ". ");
    }

    private static NumberStyle styleOf(Element list) {
        Matcher css = LIST_STYLE.matcher(list.attr("style"));
        return NumberStyle.ofPage(css.find() ? css.group(1) : list.attr("type"));
    }

    private static int number(String value, int otherwise) {
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
