package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 折行: a text whose paragraphs were broken at a fixed width. A line goes on in the next one where it is about as long
 * as the widest lines, ends in no closing mark, and the next line opens nothing of its own. Where the paragraphs are
 * indented, a full line goes on in every next line that is not. Programs break lines by characters or by their width on
 * the page: both are measured.
 */
final class WrappedLines {

    private static final int FEWEST_LINES = 12;
    private static final int FEWEST_RUNS = 3;

    /** At least one line in so many opens a paragraph. */
    private static final int FEWEST_INDENTED = 10;

    /** Latin, digits and their marks take half the width of a Han character. */
    private static final char FIRST_WIDE = 0x250;

    private static final String CLOSING = "。!?;:)";

    private final String original;
    private final LineWidths characters;
    private final LineWidths halves;
    private final boolean indented;

    private WrappedLines(String original, LineWidths characters, LineWidths halves, boolean indented) {
        this.original = original;
        this.characters = characters;
        this.halves = halves;
        this.indented = indented;
    }

    static WrappedLines of(String original) {
        List<Integer> characters = new ArrayList<>();
        List<Integer> halves = new ArrayList<>();
        int indents = 0;
        int start = 0;
        while (start < original.length()) {
            int end = original.indexOf('\n', start);
            end = end < 0 ? original.length() : end;
            int visible = characters(original, start, end);
            if (visible > 0) {
                characters.add(visible);
                halves.add(halves(original, start, end));
                indents += isIndented(original, start) ? 1 : 0;
            }
            start = end + 1;
        }
        WrappedLines runs = byIndents(original, characters);
        if (runs != null) {
            return runs;
        }
        boolean enough = characters.size() >= FEWEST_LINES;
        boolean indented = indents * FEWEST_INDENTED >= characters.size() && indents * 3 <= characters.size() * 2;
        return new WrappedLines(
                original,
                enough ? LineWidths.of(characters, LineWidths.CHARACTERS) : LineWidths.NONE,
                enough ? LineWidths.of(halves, LineWidths.HALVES) : LineWidths.NONE,
                indented);
    }

    /**
     * Nearly every paragraph is indented, and what is not follows a line as long as the longest: broken at that width, however
     * few its full lines are.
     */
    private static @Nullable WrappedLines byIndents(String original, List<Integer> lengths) {
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
        int behindFull = 0;
        int others = 0;
        int before = 0;
        int start = 0;
        while (start < original.length()) {
            int end = original.indexOf('\n', start);
            end = end < 0 ? original.length() : end;
            int visible = characters(original, start, end);
            if (visible > 0 && !isIndented(original, start) && before > 0) {
                boolean full = before >= longest - LineWidths.CHARACTERS.tolerance();
                behindFull += full ? 1 : 0;
                others += full ? 0 : 1;
            }
            before = visible;
            start = end + 1;
        }
        boolean width = longest >= LineWidths.CHARACTERS.narrowest() && longest <= LineWidths.CHARACTERS.widest();
        return width && behindFull >= FEWEST_RUNS && others * FEWEST_INDENTED <= behindFull
                ? new WrappedLines(
                        original, new LineWidths(longest, LineWidths.CHARACTERS.tolerance()), LineWidths.NONE, true)
                : null;
    }

    /** Whether the line from start to end goes on in the next line. */
    boolean continuesAfter(int start, int end) {
        if (end >= original.length() || !isFull(start, end)) {
            return false;
        }
        if (indented) {
            return !isIndented(original, end + 1) && !isBlankLine(end + 1) && !LineOpening.isOrdinal(original, end + 1);
        }
        char last = lastVisible(start, end);
        return CLOSING.indexOf(Characters.halfWidth(last)) < 0 && !opensSomething(end + 1);
    }

    private boolean isFull(int start, int end) {
        return characters.isFull(characters(original, start, end)) || halves.isFull(halves(original, start, end));
    }

    private boolean opensSomething(int start) {
        int i = start;
        while (i < original.length() && original.charAt(i) != '\n' && Characters.isBlank(original.charAt(i))) {
            i++;
        }
        return i >= original.length() || original.charAt(i) == '\n' || LineOpening.isOpening(original, i);
    }

    private boolean isBlankLine(int start) {
        int end = original.indexOf('\n', start);
        return original.substring(start, end < 0 ? original.length() : end).isBlank();
    }

    /** Two blanks or an ideographic one at the head of a line. */
    private static boolean isIndented(String text, int start) {
        return text.startsWith("\u3000", start)
                || (start + 1 < text.length()
                        && text.charAt(start) != '\n'
                        && Characters.isBlank(text.charAt(start))
                        && text.charAt(start + 1) != '\n'
                        && Characters.isBlank(text.charAt(start + 1)));
    }

    private char lastVisible(int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (!Characters.isBlank(original.charAt(i))) {
                return original.charAt(i);
            }
        }
        return '。';
    }

    /** Visible characters; none for the row of a table. */
    private static int characters(String text, int start, int end) {
        int visible = 0;
        for (int i = start; i < end; i++) {
            visible += Characters.isBlank(text.charAt(i)) ? 0 : 1;
        }
        return isRow(text, start, end) ? 0 : visible;
    }

    /** The row of a table ends where its line does: its cells stand between tabs or upright strokes. */
    private static boolean isRow(String text, int start, int end) {
        int cells = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            cells += c == '\t' ? 2 : c == '|' || c == '\uFF5C' ? 1 : 0;
        }
        return cells > 1;
    }

    /** Width in half characters up to the last visible one; none for the row of a table. */
    private static int halves(String text, int start, int end) {
        if (isRow(text, start, end)) {
            return 0;
        }
        int width = 0;
        int upToVisible = 0;
        for (int i = start; i < end; i++) {
            width += text.charAt(i) < FIRST_WIDE ? 1 : 2;
            upToVisible = Characters.isBlank(text.charAt(i)) ? upToVisible : width;
        }
        return upToVisible;
    }
}
