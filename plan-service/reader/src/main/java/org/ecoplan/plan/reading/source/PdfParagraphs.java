package org.ecoplan.plan.reading.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * PDF 段落: joins printed lines to paragraphs. A line goes on in the next one where it reaches the right
 * margin and the next one does not begin anew: by an indent, an ordinal, another size or a gap above it.
 */
final class PdfParagraphs {
    private static final float FULL = 2.5f;
    private static final float INDENT = 1f;
    private static final float GAP = 2.2f;
    private static final Pattern ORDINAL =
            Pattern.compile("第[一二三四五六七八九十百零〇0-9]{1,5}[章节条].*|[一二三四五六七八九十百]{1,4}、.*|[(（][一二三四五六七八九十百0-9]{1,4}[)）].*"
                    + "|[0-9]{1,3}(?:[、．]|[.](?![0-9])).*|[①-⑳⑴-⒇⒈-⒛].*|附件.{0,3}[:：].*");

    private final List<PdfLine> lines;
    private final float margin;
    private final float edge;
    private final boolean indents;

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.margin = percentile(lines.stream().map(PdfLine::right).sorted().toList(), 95);
        this.edge = (float) lines.stream()
                .filter(this::isFull)
                .mapToDouble(PdfLine::left)
                .min()
                .orElse(0);
        this.indents = startsAreIndented();
    }

    static String join(List<PdfLine> lines) {
        return lines.isEmpty() ? "" : new PdfParagraphs(lines).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        PdfLine before = null;
        for (PdfLine line : lines) {
            if (before != null) {
                text.append(goesOn(before, line) ? seam(before, line) : "\n");
            }
            text.append(line.text());
            before = line;
        }
        return text.append('\n').toString();
    }

    private boolean goesOn(PdfLine line, PdfLine next) {
        if (!isFull(line) || line.isTableRow() || next.isTableRow() || !line.hasSizeOf(next) || isApart(line, next)) {
            return false;
        }
        return !isIndented(next) && (indents || !beginsWithOrdinal(next));
    }

    /**
     * Whether paragraphs of this document begin with an indent. Seen at the lines after a short line, which
     * surely begin one; those with an ordinal count before all others, as headings may stand elsewhere.
     */
    private boolean startsAreIndented() {
        List<PdfLine> starts = IntStream.range(1, lines.size())
                .filter(at -> !isFull(lines.get(at - 1)))
                .mapToObj(lines::get)
                .filter(line -> !line.isTableRow())
                .toList();
        List<PdfLine> numbered =
                starts.stream().filter(PdfParagraphs::beginsWithOrdinal).toList();
        List<PdfLine> seen = numbered.isEmpty() ? starts : numbered;
        return seen.stream().filter(this::isIndented).count() * 2 > seen.size();
    }

    private boolean isFull(PdfLine line) {
        return line.right() > margin - FULL * line.em();
    }

    private boolean isIndented(PdfLine line) {
        return line.left() > edge + INDENT * line.em();
    }

    private static boolean isApart(PdfLine line, PdfLine next) {
        return line.page() == next.page() && next.top() - line.top() > GAP * line.em();
    }

    private static boolean beginsWithOrdinal(PdfLine line) {
        return ORDINAL.matcher(line.text()).matches();
    }

    /** Latin words are parted where a line breaks, Chinese ones are not. */
    private static String seam(PdfLine line, PdfLine next) {
        char end = line.text().charAt(line.text().length() - 1);
        boolean latin = Character.isLetter(end) && end < 0x2E80 && next.text().charAt(0) < 0x2E80;
        return latin ? " " : "";
    }

    private static float percentile(List<Float> ascending, int share) {
        return ascending.get(Math.min(ascending.size() - 1, ascending.size() * share / 100));
    }
}
