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
    private static final String CLOSING = "。!?;:)」】";
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
            if (expected > 1 && marks.cutsBefore(mark.start())) {
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

    private boolean cutsBefore(int lineStart) {
        int end = lineStart - 1;
        while (end > 0 && Characters.isBlank(original.charAt(end))) {
            end--;
        }
        int start = original.lastIndexOf('\n', end) + 1;
        return end - start >= SHORTEST_PIECE && CLOSING.indexOf(Characters.halfWidth(original.charAt(end))) < 0;
    }
}
