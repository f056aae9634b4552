package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * 折行: a text whose paragraphs were broken at a fixed width. A line goes on in the next one where it is about as long
 * as the widest lines, ends in no closing mark, and the next line opens nothing of its own.
 */
final class WrappedLines {

    private static final int FEWEST_LINES = 12;
    private static final int NARROWEST = 18;
    private static final int WIDEST = 90;
    private static final String CLOSING = "。!?;:)";

    private final String original;
    private final int width;

    private WrappedLines(String original, int width) {
        this.original = original;
        this.width = width;
    }

    static WrappedLines of(String original) {
        List<Integer> lengths = new ArrayList<>();
        int start = 0;
        int full = 0;
        while (start < original.length()) {
            int end = original.indexOf('\n', start);
            end = end < 0 ? original.length() : end;
            int length = visibleLength(original, start, end);
            if (length > 0) {
                lengths.add(length);
            }
            start = end + 1;
        }
        if (lengths.size() < FEWEST_LINES) {
            return new WrappedLines(original, 0);
        }
        Collections.sort(lengths);
        int widest = lengths.get(lengths.size() * 9 / 10);
        for (int length : lengths) {
            if (length >= widest - 4 && length <= widest + 4) {
                full++;
            }
        }
        boolean wrapped = widest >= NARROWEST && widest <= WIDEST && full * 3 >= lengths.size();
        return new WrappedLines(original, wrapped ? widest : 0);
    }

    /** Whether the line from start to end goes on in the next line. */
    boolean continuesAfter(int start, int end) {
        if (width == 0 || end >= original.length() || visibleLength(original, start, end) < width - 4) {
            return false;
        }
        char last = lastVisible(start, end);
        return CLOSING.indexOf(Characters.halfWidth(last)) < 0 && !opensSomething(end + 1);
    }

    private boolean opensSomething(int start) {
        int i = start;
        while (i < original.length() && original.charAt(i) != '\n' && Characters.isBlank(original.charAt(i))) {
            i++;
        }
        return i >= original.length() || original.charAt(i) == '\n' || LineOpening.isOpening(original, i);
    }

    private char lastVisible(int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (!Characters.isBlank(original.charAt(i))) {
                return original.charAt(i);
            }
        }
        return '。';
    }

    private static int visibleLength(String text, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\t') {
                return 0;
            }
            if (!Characters.isBlank(text.charAt(i))) {
                length++;
            }
        }
        return length;
    }
}
