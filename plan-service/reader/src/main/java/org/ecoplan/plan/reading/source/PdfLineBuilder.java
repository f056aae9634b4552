package org.ecoplan.plan.reading.source;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** PDF 行的拼接: puts the words of one printed line together by where they stand. */
final class PdfLineBuilder {
    /** A gap of so many times the size of the writing parts two columns. */
    private static final float COLUMN_GAP = 1.8f;

    private static final int SPACED_OUT = 3;

    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float top;
    private float em;

    void add(String word, List<TextPosition> glyphs) {
        if (glyphs.isEmpty() || word.isBlank()) {
            text.append(word);
            return;
        }
        TextPosition first = glyphs.get(0);
        TextPosition last = glyphs.get(glyphs.size() - 1);
        if (text.toString().isBlank()) {
            text.setLength(0);
            left = first.getXDirAdj();
        } else {
            separate(first.getXDirAdj() - right, word);
        }
        em = Math.max(em, Math.abs(first.getYScale()));
        top = Math.max(top, first.getYDirAdj());
        right = last.getXDirAdj() + last.getWidthDirAdj();
        text.append(word);
    }

    /** The line, or null where nothing is printed; the builder is then empty again. */
    @Nullable
    PdfLine finish(int page) {
        String written = withoutLetterSpacing(text.toString().strip());
        PdfLine line = written.isEmpty() ? null : new PdfLine(page, left, right, top, em, written);
        text.setLength(0);
        em = 0;
        top = 0;
        return line;
    }

    private void separate(float gap, String word) {
        char before = text.charAt(text.length() - 1);
        if (gap > COLUMN_GAP * em) {
            text.append('\t');
        } else if (isLatin(before) && isLatin(word.charAt(0))) {
            text.append(' ');
        }
    }

    private static boolean isLatin(char each) {
        return each < 0x2E80 && !Character.isWhitespace(each);
    }

    /** A line set with a blank after most of its Chinese characters loses these blanks. */
    private static String withoutLetterSpacing(String line) {
        int blanks = 0;
        int neighbours = 0;
        for (int at = 1; at < line.length(); at++) {
            boolean chinese = line.charAt(at - 1) >= 0x2E80;
            neighbours += chinese && line.charAt(at) >= 0x2E80 ? 1 : 0;
            blanks += chinese && line.charAt(at) == ' ' ? 1 : 0;
        }
        return blanks * SPACED_OUT > neighbours && blanks > SPACED_OUT
                ? line.replaceAll(
                        "(?<=[\\u2E80-\\uFFFF]) (?=[\\u2E80-\\uFFFF0-9])|(?<=[0-9]) (?=[\\u2E80-\\uFFFF])", "")
                : line;
    }
}
