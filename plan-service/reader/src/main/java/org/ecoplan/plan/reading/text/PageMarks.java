package org.ecoplan.plan.reading.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文库页码: download sites put 1、 2、 3、 before each piece of a text and cut it in the middle of sentences. Such figures are no
 * ordinals, and what they cut belongs together.
 */
final class PageMarks {

    private static final Pattern MARK = Pattern.compile("(?m)^[ \\u3000]{0,4}(\\d{1,3})、");
    private static final String CLOSING = "。!?;:)」】]〕";
    private static final Pattern TITLE = Pattern.compile("[ \\u3000]*[\\p{IsHan}“”A-Za-z]{4,24}。");

    /** A list of units often has no mark at its end: 责任单位:市水务局. */
    private static final Pattern UNITS_AT_END =
            Pattern.compile("(?:单位|部门|主体|处室|时限|时间)[::][^。]*$|(?:牵头|配合|负责|落实|参与)$|[局委办府]$");

    private static final int SHORTEST_PIECE = 40;

    private final Set<Integer> cuts = new HashSet<>();
    private final String original;
    private boolean found;

    private PageMarks(String original) {
        this.original = original;
    }

    /** Marks that count up from 1, of which more cut a long sentence than do not. */
    static PageMarks in(String original) {
        PageMarks marks = new PageMarks(original);
        Matcher mark = MARK.matcher(original);
        int expected = 1;
        int whole = 0;
        while (mark.find()) {
            if (Integer.parseInt(mark.group(1)) != expected) {
                return new PageMarks(original);
            }
            if (expected > 1 && marks.cutsBefore(mark.start()) && !marks.opensATask(mark.end())) {
                marks.cuts.add(mark.start());
            } else if (expected > 1) {
                whole++;
            }
            expected++;
        }
        marks.found = marks.cuts.size() > whole;
        return marks.found ? marks : new PageMarks(original);
    }

    /** Where the words of a line begin: behind its mark. */
    int wordsStart(int lineStart, int lineEnd) {
        Matcher mark = MARK.matcher(original).region(lineStart, lineEnd);
        return found && mark.lookingAt() ? mark.end() : lineStart;
    }

    /** Whether the line that ends here goes on behind the mark of the next. */
    boolean continuesAfter(int lineEnd) {
        return found && cuts.contains(lineEnd + 1);
    }

    /** 1、完善监测网络。: a short title behind the figure, not the rest of a sentence. */
    private boolean opensATask(int wordsStart) {
        return TITLE.matcher(original).region(wordsStart, original.length()).lookingAt();
    }

    private boolean cutsBefore(int lineStart) {
        int end = lineStart - 1;
        while (end > 0 && Characters.isBlank(original.charAt(end))) {
            end--;
        }
        int start = original.lastIndexOf('\n', end) + 1;
        boolean units = UNITS_AT_END.matcher(original.substring(start, end + 1)).find();
        return end - start >= SHORTEST_PIECE
                && !units
                && CLOSING.indexOf(Characters.halfWidth(original.charAt(end))) < 0;
    }
}
