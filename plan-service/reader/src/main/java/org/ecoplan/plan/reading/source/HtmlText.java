package org.ecoplan.plan.reading.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * 网页文本: walks a parsed page and writes what a person reads there. Scripts, menus, form fields and
 * hidden parts are left out; block elements end lines; ordered lists get their numbers.
 */
final class HtmlText implements NodeFilter {
    private static final Set<String> FURNITURE = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "iframe",
            "object",
            "svg",
            "select",
            "button",
            "textarea",
            "input",
            "canvas",
            "audio",
            "video",
            "rt",
            "rp",
            "s",
            "del",
            "strike");
    private static final Set<String> INLINE_BREAKS = Set.of("br", "hr");

    private final TextFlow flow;
    private final ReadingBudget budget;
    private final Deque<HtmlTable> tables = new ArrayDeque<>();
    private final Deque<HtmlList> lists = new ArrayDeque<>();
    private String pendingLabel = "";
    private boolean blankPending;
    private int preformatted;

    HtmlText(TextFlow flow, ReadingBudget budget) {
        this.flow = flow;
        this.budget = budget;
    }

    String text() {
        return flow.text();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        budget.checkTime();
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element) {
            if (isFurniture(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isFurniture(Element element) {
        String style = element.attr("style").replace(" ", "");
        return FURNITURE.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || element.attr("role").equals("navigation");
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "table" -> {
                endLine();
                tables.push(new HtmlTable(flow));
            }
            case "tr" -> openRow(element);
            case "td", "th" -> openCell(element);
            case "ol", "ul", "menu" -> {
                endLine();
                lists.push(HtmlList.of(element));
            }
            case "li" -> {
                endLine();
                pendingLabel = lists.isEmpty() ? "" : lists.element().next(element);
            }
            default -> breakLine(element, 1);
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "table" -> tables.poll();
            case "tr" -> closeRow(element);
            case "td", "th" -> closeCell(element);
            case "ol", "ul", "menu" -> {
                endLine();
                lists.poll();
            }
            default -> breakLine(element, -1);
        }
    }

    private void breakLine(Element element, int step) {
        if (element.isBlock() || INLINE_BREAKS.contains(element.normalName())) {
            endLine();
        }
        if (element.normalName().equals("pre")) {
            preformatted += step;
        }
    }

    private void openRow(Element row) {
        endLine();
        if (inTable(row)) {
            tables.element().openRow();
        }
    }

    private void closeRow(Element row) {
        if (inTable(row)) {
            tables.element().closeRow();
        }
    }

    private void openCell(Element cell) {
        if (isCell(cell)) {
            tables.element().openCell(cell);
        }
        blankPending = false;
    }

    private void closeCell(Element cell) {
        endLine();
        if (isCell(cell)) {
            tables.element().closeCell();
        }
    }

    private boolean inTable(Element row) {
        Element parent = row.parent();
        return !tables.isEmpty()
                && parent != null
                && Set.of("table", "tbody", "thead", "tfoot").contains(parent.normalName());
    }

    private boolean isCell(Element cell) {
        Element row = cell.parent();
        return row != null && row.normalName().equals("tr") && inTable(row);
    }

    private void endLine() {
        flow.endLine();
        blankPending = false;
    }

    private void write(TextNode node) {
        if (preformatted > 0) {
            node.getWholeText().lines().forEach(flow::line);
        } else {
            writeCollapsed(node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
        }
    }

    private void writeCollapsed(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            blankPending |= !text.isEmpty() && !flow.atLineStart();
            return;
        }
        if (flow.atLineStart() && !pendingLabel.isEmpty()) {
            flow.append(LiteralOrdinal.repeats(pendingLabel, words) ? "" : pendingLabel);
            pendingLabel = "";
        } else if ((blankPending || text.startsWith(" ")) && !flow.atLineStart()) {
            flow.append(" ");
        }
        flow.append(words);
        blankPending = text.endsWith(" ");
    }
}
