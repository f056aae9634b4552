package org.ecoplan.plan.reading.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Word 正文: writes the paragraphs and tables of a Word body as text. Deleted, struck-through and hidden text, field codes
 * and the table of contents are left out; text boxes stand before the paragraph they hang on.
 */
final class WordBody implements WordXml.Listener {
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "sectPr",
            "instrText",
            "delText",
            "rt");

    /** A line broken by hand behind a mark that no sentence ends with. */
    private static final Pattern SOFT_BREAK = Pattern.compile("([,，、;；(（])\\n");

    private final TextFlow flow;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Integer> columns = new ArrayDeque<>();
    private int leftOut;
    private int controls;
    private int contentsControl;
    private boolean inProperties;
    private boolean inText;
    private boolean hidden;
    private boolean covered;

    WordBody(TextFlow flow, WordStyles styles, WordNumbering numbering) {
        this.flow = flow;
        this.styles = styles;
        this.numbering = numbering;
    }

    String text() {
        return flow.text();
    }

    @Override
    public void open(WordXml.Tag tag) {
        if (leftOut > 0 || (LEFT_OUT.contains(tag.name()) && !inProperties)) {
            leftOut++;
        } else if (inProperties && !paragraphs.isEmpty()) {
            leftOut += tag.name().equals("pPrChange") ? 1 : 0;
            paragraphs.element().takeProperty(tag);
        } else {
            openStructure(tag);
        }
    }

    private void openStructure(WordXml.Tag tag) {
        switch (tag.name()) {
            case "p" -> paragraphs.push(new WordParagraph());
            case "pPr" -> inProperties = true;
            case "r" -> hidden = false;
            case "vanish", "strike", "dstrike" -> hidden |= tag.isOn();
            case "vMerge" -> covered = !tag.value().equals("restart");
            case "tr" -> flow.openRow();
            case "tc" -> openCell();
            case "gridBefore" -> flow.emptyCells(tag.number("val", 0));
            case "gridSpan" -> spanColumns(tag.number("val", 1));
            case "sdt" -> controls++;
            case "docPartGallery" -> contentsControl = isContents(tag) ? controls : contentsControl;
            default -> openRunContent(tag);
        }
    }

    private void openRunContent(WordXml.Tag tag) {
        switch (tag.name()) {
            case "t" -> inText = true;
            case "tab", "ptab" -> write(flow.inCell() ? " " : "\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText && leftOut == 0) {
            write(text);
        }
    }

    @Override
    public void close(String name) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "p" -> closeParagraph();
            case "pPr" -> inProperties = false;
            case "t" -> inText = false;
            case "r" -> hidden = false;
            case "tr" -> flow.closeRow();
            case "tc" -> closeCell();
            case "sdt" -> closeControl();
            default -> {}
        }
    }

    private void write(String piece) {
        if (!hidden && !paragraphs.isEmpty()) {
            paragraphs.element().append(piece);
        }
    }

    private void closeParagraph() {
        WordParagraph paragraph = paragraphs.pop();
        if (contentsControl > 0 || paragraph.isGone() || styles.isContents(paragraph.style(styles))) {
            return;
        }
        String label = paragraph.label(styles, numbering);
        String text = paragraph.text();
        String numbered = LiteralOrdinal.repeats(label, text) ? text : join(label, text);
        SOFT_BREAK.matcher(numbered).replaceAll("$1").lines().forEach(flow::line);
    }

    /** A list number never runs into a number that the text begins with. */
    private static String join(String label, String text) {
        boolean runsTogether = label.endsWith(".") && !text.isEmpty() && Character.isDigit(text.charAt(0));
        return label + (runsTogether ? " " : "") + text;
    }

    private void openCell() {
        covered = false;
        columns.push(1);
        flow.openCell();
    }

    private void spanColumns(int width) {
        if (!columns.isEmpty()) {
            columns.pop();
            columns.push(width);
        }
    }

    private void closeCell() {
        if (covered) {
            flow.line(TextFlow.DITTO);
            covered = false;
        }
        flow.closeCell();
        flow.emptyCells(columns.pop() - 1);
    }

    private void closeControl() {
        if (contentsControl == controls) {
            contentsControl = 0;
        }
        controls--;
    }

    private static boolean isContents(WordXml.Tag tag) {
        return tag.value().equals("Table of Contents");
    }
}
