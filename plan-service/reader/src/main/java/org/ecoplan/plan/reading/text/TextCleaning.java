package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.plan.reading.model.Span;

/**
 * 清理: blanks inside lines go, full-width forms become half-width, radicals and traditional script become the characters that
 * the rules know, page furniture is set aside, lines that a fixed
 * width has broken are joined, a few slips of text recognition are mended for reading (quotes keep them).
 */
public final class TextCleaning {

    /** Stands between two paragraphs of one cell of a table. */
    private static final char PARAGRAPH_OF_A_CELL = '¶';

    private final StringBuilder text = new StringBuilder();
    private final List<Span> furniture = new ArrayList<>();
    private final String original;
    private int[] origin;
    private PageMarks marks = PageMarks.in("");
    private MarkdownSigns markdown = MarkdownSigns.in("");
    private final Set<Integer> lineEnds = new HashSet<>();
    private Map<Integer, Character> fields = Map.of();
    private final BitSet glosses = new BitSet();
    private boolean traditional;

    private TextCleaning(String original) {
        this.original = original;
        this.origin = new int[2 * original.length() + 2];
    }

    public static CleanText clean(String original) {
        return new TextCleaning(original).run();
    }

    private CleanText run() {
        WrappedLines wrapped = WrappedLines.of(original);
        marks = PageMarks.in(original);
        markdown = MarkdownSigns.in(original);
        lineEnds.addAll(RunOnHead.ends(original));
        lineEnds.addAll(HeadOfItems.ends(original));
        fields = BlankFields.marks(original);
        for (Span gloss : Glosses.in(original)) {
            glosses.set(gloss.start(), gloss.end());
            furniture.add(gloss);
        }
        traditional = SimplifiedScript.isNeededFor(original);
        int start = 0;
        while (start < original.length()) {
            int end = original.indexOf('\n', start);
            if (end < 0) {
                end = original.length();
            }
            Optional<SpacedTable> table = SpacedTable.at(original, start, end);
            if (table.isPresent()) {
                takeTable(table.get());
                start = table.get().end();
            } else {
                takeLine(start, end, wrapped);
                start = end + 1;
            }
        }
        mendRecognitionSlips();
        return new CleanText(original, text.toString(), origin, furniture);
    }

    /** Cell by cell, also where a cell goes on in the lines below: places of the original then run back and forth. */
    private void takeTable(SpacedTable table) {
        for (List<List<Span>> row : table.rows()) {
            int at =
                    row.stream().flatMap(List::stream).findFirst().orElseThrow().start();
            for (int column = 0; column < row.size(); column++) {
                if (column > 0) {
                    append('\t', at);
                }
                for (Span piece : row.get(column)) {
                    for (int i = piece.start(); i < piece.end(); i++) {
                        char c = plain(original.charAt(i));
                        if (!Characters.isBlank(c)) {
                            append(c, i);
                        }
                    }
                    at = piece.end() - 1;
                }
            }
            append('\n', at);
        }
    }

    private void takeLine(int start, int end, WrappedLines wrapped) {
        int before = text.length();
        int from = Math.max(marks.wordsStart(start, end), markdown.wordsStart(start, end));
        if (from > start) {
            furniture.add(new Span(start, from));
        }
        for (int i = from; i < end; i++) {
            char c = plain(original.charAt(i));
            if (glosses.get(i)) {
                continue;
            }
            if (c == '\t' || c == '|') {
                append('\t', i);
            } else if (c == PARAGRAPH_OF_A_CELL) {
                append('。', i);
            } else if (!Characters.isBlank(c) && !markdown.isBold(i)) {
                append(c, i);
            } else if (fields.containsKey(i)) {
                append(fields.get(i), i);
            }
            if (lineEnds.contains(i)) {
                append('\n', i);
            }
        }
        String line = text.substring(before);
        if (PageFurniture.isFurniture(line.replace("\t", ""))) {
            text.setLength(before);
            furniture.add(new Span(start, end));
        } else if (!line.isEmpty() && !wrapped.continuesAfter(start, end) && !marks.continuesAfter(end)) {
            append('\n', Math.min(end, original.length() - 1));
        }
    }

    private char plain(char printed) {
        char c = Radicals.plain(Characters.halfWidth(printed));
        return traditional ? SimplifiedScript.of(c) : c;
    }

    private void append(char c, int place) {
        origin[text.length()] = place;
        text.append(c);
    }

    /** A letter o after a figure or a per cent sign and before a Han character is a 。 */
    private void mendRecognitionSlips() {
        for (int i = 1; i + 1 < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (text.charAt(i) == 'o'
                    && Characters.isHan(text.charAt(i + 1))
                    && (before == '%' || Characters.isDigit(before) || Characters.isHan(before))) {
                text.setCharAt(i, '。');
            }
        }
    }
}
