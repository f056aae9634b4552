package org.ecoplan.plan.reading.text;

import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.plan.reading.model.Span;

/**
 * 清理后的文本: no blanks inside lines, half-width punctuation, paragraphs end in a line feed, cells in a tab.
 * Positions in it are clean positions; {@link #span} leads back to the original.
 */
public final class CleanText {

    private final String original;
    private final String text;
    private final int[] origin;
    private final List<Span> furniture;
    private final boolean rearranged;

    CleanText(String original, String text, int[] origin, List<Span> furniture) {
        this.original = original;
        this.text = text;
        this.origin = origin;
        this.furniture = List.copyOf(furniture);
        this.rearranged = IntStream.range(1, text.length()).anyMatch(i -> origin[i] < origin[i - 1]);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Whether blanks stood before a clean place, or a line began there. */
    public boolean followsBlank(int place) {
        return place <= 0 || place >= text.length() || origin[place] - origin[place - 1] > 1;
    }

    /** 页面元素: places of the original that are no plan text. */
    public List<Span> furniture() {
        return furniture;
    }

    /** What of the original lies behind the text. */
    public Span placeBehind() {
        int last = text.isEmpty() ? 0 : origin[text.length() - 1] + 1;
        return new Span(last, original.length());
    }

    /** The text up to a place, as a document of its own. */
    public CleanText upTo(int end) {
        return new CleanText(original, text.substring(0, end), origin, furniture);
    }

    /**
     * The place in the original of the clean stretch from start to end; of the cells of a table whose lines were put together
     * the place around all of them.
     */
    public Span span(int start, int end) {
        if (start >= text.length()) {
            return new Span(original.length(), original.length());
        }
        if (end <= start) {
            return new Span(origin[start], origin[start]);
        }
        int first = origin[start];
        int last = origin[end - 1];
        for (int i = start; rearranged && i < end; i++) {
            first = Math.min(first, origin[i]);
            last = Math.max(last, origin[i]);
        }
        return new Span(first, last + 1);
    }

    /** The words of a clean stretch as the original prints them, without blanks, full-width ASCII made half-width. */
    public String quote(int start, int end) {
        StringBuilder quote = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = Characters.halfWidth(original.charAt(origin[i]));
            if (!Characters.isBlank(c)) {
                quote.append(c);
            }
        }
        return quote.toString();
    }
}
