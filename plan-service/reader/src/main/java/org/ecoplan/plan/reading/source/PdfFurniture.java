package org.ecoplan.plan.reading.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** PDF 页面装饰: the page numbers and the headers and footers that return on most pages are no text. */
final class PdfFurniture {
    private static final int FEWEST_PAGES = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－─_·\\s]*\\d{1,4}[-—–－─_·\\s]*|第\\s*\\d+\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?|\\d+\\s*/\\s*\\d+");

    private final Map<String, Integer> returning = new HashMap<>();
    private final Set<PdfLine> outermost = new HashSet<>();
    private final Set<String> tableHeads = new HashSet<>();
    private int pages;

    private PdfFurniture() {}

    static List<PdfLine> dropFrom(List<PdfLine> lines) {
        PdfFurniture furniture = new PdfFurniture();
        furniture.look(lines);
        return lines.stream().filter(line -> !furniture.holds(line)).toList();
    }

    private void look(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> byPage = new HashMap<>();
        lines.forEach(line ->
                byPage.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        pages = byPage.size();
        byPage.values().forEach(this::lookAtPage);
    }

    private void lookAtPage(List<PdfLine> page) {
        Set<PdfLine> outer = new HashSet<>(page.subList(0, Math.min(2, page.size())));
        outer.addAll(page.subList(Math.max(0, page.size() - 2), page.size()));
        outermost.addAll(outer);
        outer.stream().map(PdfFurniture::formOf).distinct().forEach(form -> returning.merge(form, 1, Integer::sum));
    }

    private boolean holds(PdfLine line) {
        if (!outermost.contains(line)) {
            return false;
        }
        return PAGE_NUMBER.matcher(line.text()).matches() || (returns(line) && !isFirstHeadOfATable(line));
    }

    private boolean returns(PdfLine line) {
        return pages >= FEWEST_PAGES && returning.getOrDefault(formOf(line), 0) * 2 > pages;
    }

    /** The head row of a table returns on its every page; once it is wanted. */
    private boolean isFirstHeadOfATable(PdfLine line) {
        return line.isTableRow() && tableHeads.add(formOf(line));
    }

    private static String formOf(PdfLine line) {
        return line.text().replaceAll("\\s", "").replaceAll("\\d+", "#");
    }
}
