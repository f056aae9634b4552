package org.ecoplan.plan.reading.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * 网页来源: the text of an HTML page. The page is parsed step by step, so that a page built to grow in
 * memory is stopped while it grows.
 */
final class HtmlSource {
    private HtmlSource() {}

    static String read(String page, ReadingBudget budget) {
        checkTags(page, budget);
        HtmlText text = new HtmlText(new TextFlow(budget), budget);
        parse(page, budget).filter(text);
        return text.text();
    }

    private static Document parse(String page, ReadingBudget budget) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parse(timed(page, budget), "");
            Iterator<Element> elements = parser.iterator();
            while (elements.hasNext()) {
                elements.next();
                budget.spendElement("网页元素");
            }
            return parser.document();
        }
    }

    /** Elements that are never closed come out of the parser only at the end; their tags are counted here. */
    private static void checkTags(String page, ReadingBudget budget) {
        int tags = 0;
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            if (at + 1 < page.length() && Character.isLetter(page.charAt(at + 1))) {
                budget.checkElements(++tags, "网页标签");
            }
        }
    }

    private static Reader timed(String page, ReadingBudget budget) {
        return new FilterReader(new StringReader(page)) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                budget.checkTime();
                return super.read(target, offset, length);
            }
        };
    }
}
