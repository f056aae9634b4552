package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.List;

/** 切分: cuts a stretch at marks that stand outside brackets and quotation marks. */
public final class Cutting {

    /** A part without any mark is cut here, so that no rule ever sees a longer one. */
    private static final int LONGEST_PART = 1500;

    private Cutting() {}

    /** Sentences end in 。!? and at the end of a line. */
    public static List<Stretch> sentences(String text, int start, int end) {
        return cut(text, start, end, "。!?\n");
    }

    /** The parts of a sentence between semicolons. */
    public static List<Stretch> segments(String text, Stretch sentence) {
        return cut(text, sentence.start(), sentence.end(), ";");
    }

    /** The clauses of a segment between commas; a comma inside a figure is no cut. */
    public static List<Stretch> clauses(String text, Stretch segment) {
        return cut(text, segment.start(), segment.end(), ",:");
    }

    /** Cuts at each of the marks; empty parts are left out. */
    public static List<Stretch> cut(String text, int start, int end, String marks) {
        List<Stretch> parts = new ArrayList<>();
        int from = start;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c != '\n' && Brackets.opens(c)) {
                int close = Brackets.close(text, i, end);
                i = close < 0 ? i + 1 : close + 1;
            } else if (i - from >= LONGEST_PART) {
                addPart(parts, from, i);
                from = i;
            } else if (marks.indexOf(c) >= 0 && !isInsideFigure(text, i, end)) {
                addPart(parts, from, i);
                from = ++i;
            } else {
                i++;
            }
        }
        addPart(parts, from, end);
        return parts;
    }

    private static void addPart(List<Stretch> parts, int from, int to) {
        if (to > from) {
            parts.add(new Stretch(from, to));
        }
    }

    private static boolean isInsideFigure(String text, int i, int end) {
        return text.charAt(i) == ','
                && i > 0
                && i + 3 < end
                && Characters.isDigit(text.charAt(i - 1))
                && Characters.isDigit(text.charAt(i + 1))
                && Characters.isDigit(text.charAt(i + 2))
                && Characters.isDigit(text.charAt(i + 3));
    }
}
