package org.ecoplan.plan.reading.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * 文本流: collects lines and table rows in reading order. A table row becomes one line with its cells
 * separated by tabs, unless the table only lays out the page: then each of its cells is read on its own.
 */
final class TextFlow {
    /** Between two paragraphs of a cell, which is one line of the text. */
    static final char PARAGRAPH_OF_A_CELL = '¶';

    /** 同上: stands in a cell that the one above it covers. */
    static final String DITTO = "〃";

    private final ReadingBudget budget;
    private final Deque<Lines> flows = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private long characters;

    TextFlow(ReadingBudget budget) {
        this.budget = budget;
        flows.push(new Lines());
    }

    void append(CharSequence text) {
        characters += text.length();
        budget.checkCharacters(characters);
        current().open.append(text);
    }

    /** Ends the line that stands open; an empty line is no line. */
    void endLine() {
        current().endLine();
    }

    void line(String text) {
        endLine();
        append(text);
        endLine();
    }

    boolean atLineStart() {
        return current().open.isEmpty();
    }

    boolean inCell() {
        return flows.size() > 1;
    }

    void openRow() {
        endLine();
        rows.push(new Row());
    }

    void openCell() {
        flows.push(new Lines());
    }

    void closeCell() {
        Lines cell = flows.pop();
        cell.endLine();
        rows.element().cells.add(cell.done);
    }

    /** Columns that belong to a cell spread over several columns or rows. */
    void emptyCells(int count) {
        characters += count;
        budget.checkCharacters(characters);
        for (int each = 0; each < count; each++) {
            rows.element().cells.add(List.of());
        }
    }

    /** A cell that the one above it covers. */
    void coveredCell() {
        characters++;
        budget.checkCharacters(characters);
        rows.element().cells.add(List.of(DITTO));
    }

    void closeRow() {
        budget.checkTime();
        current().done.addAll(rows.pop().lines());
    }

    String text() {
        endLine();
        return current().done.isEmpty() ? "" : String.join("\n", current().done) + "\n";
    }

    private Lines current() {
        return flows.element();
    }

    private static final class Lines {
        private final List<String> done = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        void endLine() {
            String line = open.toString().stripTrailing();
            open.setLength(0);
            if (!line.isBlank()) {
                done.add(line);
            }
        }
    }

    private static final class Row {
        private static final int LINES_OF_A_DATA_CELL = 20;
        private static final int NARROW = 8;

        private final List<List<String>> cells = new ArrayList<>();

        List<String> lines() {
            if (cells.size() == 1 || cells.stream().anyMatch(Row::laysOutThePage)) {
                return cells.stream().flatMap(List::stream).toList();
            }
            String line = String.join("\t", cells.stream().map(Row::words).toList());
            return line.isBlank() ? List.of() : List.of(line);
        }

        /** The paragraphs of a cell stay apart, unless one breaks off in a list or the cell is a narrow heading. */
        private static String words(List<String> paragraphs) {
            StringBuilder words = new StringBuilder();
            boolean narrow = paragraphs.stream().mapToInt(String::length).sum() <= NARROW;
            for (String paragraph : paragraphs) {
                boolean goesOn = narrow || words.isEmpty() || "、,，(（".indexOf(words.charAt(words.length() - 1)) >= 0;
                words.append(goesOn ? "" : PARAGRAPH_OF_A_CELL).append(paragraph.strip());
            }
            return words.toString();
        }

        private static boolean laysOutThePage(List<String> cell) {
            return cell.size() > LINES_OF_A_DATA_CELL || cell.stream().anyMatch(line -> line.indexOf('\t') >= 0);
        }
    }
}
