package org.ecoplan.plan.reading.header;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.text.CleanText;

/** 文前部分: what stands before the first chapter, and the evidence of what was read in it. */
final class HeaderFront {

    private static final Pattern FIELDS_IN_A_ROW =
            Pattern.compile("(?m)^[^\\n]{0,60}〔\\d{4}〕\\d{1,4}号\\t[^\\n]{0,60}\\d{4}年\\d{1,2}月\\d{1,2}日[^\\n]{0,10}$");

    private static final int LONGEST = 6000;

    private final CleanText text;
    private final int length;
    private final String words;
    private final Map<String, Evidence> places = new HashMap<>();

    HeaderFront(CleanText text, int bodyStart) {
        this.text = text;
        this.length = Math.min(bodyStart, LONGEST);
        this.words = "\n" + linesOf(text.text().substring(0, length)) + "\n";
    }

    /** 某高管〔2024〕17号 | 某管委会 | 2024年5月20日: fields side by side are lines. */
    private static String linesOf(String front) {
        Matcher row = FIELDS_IN_A_ROW.matcher(front);
        StringBuilder lines = new StringBuilder(front);
        while (row.find()) {
            for (int i = row.start(); i < row.end(); i++) {
                if (front.charAt(i) == '\t') {
                    lines.setCharAt(i, '\n');
                }
            }
        }
        return lines.toString();
    }

    CleanText text() {
        return text;
    }

    int length() {
        return length;
    }

    /** The front between two line breaks: a place in it is one more than in the text. */
    String words() {
        return words;
    }

    int lineEnd(int from) {
        int end = words.indexOf('\n', from);
        return end < 0 ? words.length() : end;
    }

    /** What the original prints between two places of {@link #words()}. */
    String quote(int start, int end) {
        return text.quote(start - 1, end - 1);
    }

    /** Notes the evidence of a field between two places of {@link #words()}. */
    void note(String field, int start, int end, String rule) {
        noteInText(field, start - 1, end - 1, rule);
    }

    void noteInText(String field, int start, int end, String rule) {
        int from = Math.max(0, start);
        places.put(field, new Evidence(text.span(from, Math.max(from, end)), rule, 0.9));
    }

    Map<String, Evidence> places() {
        return places;
    }
}
