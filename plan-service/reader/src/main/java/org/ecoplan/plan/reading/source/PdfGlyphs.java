package org.ecoplan.plan.reading.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDF 字形: gathers the printed lines of a PDF, page by page, and notes the pages that are pictures only. */
final class PdfGlyphs extends PDFTextStripper {
    private static final int GLYPHS_OF_A_PAGE = 100_000;
    private static final int FORMS_OF_A_FILE = 10_000;
    private static final float UPRIGHT = 0.01f;

    private final ReadingBudget budget;
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final PdfLineBuilder open = new PdfLineBuilder();
    private int pages;
    private int glyphsOfPage;
    private long characters;
    private int linesBefore;
    private int forms;

    PdfGlyphs(ReadingBudget budget) {
        this.budget = budget;
        setSortByPosition(true);
    }

    void readFrom(PDDocument file) throws IOException {
        writeText(file, Writer.nullWriter());
    }

    List<PdfLine> lines() {
        return lines;
    }

    int pages() {
        return pages;
    }

    boolean isMostlyScanned() {
        return pictures.size() * 2 > pages;
    }

    List<String> warnings() {
        return pictures.isEmpty() ? List.of() : List.of("以下各页是图像，没有文字：" + pictures);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        budget.checkTime();
        pages++;
        glyphsOfPage = 0;
        linesBefore = lines.size();
        super.processPage(page);
        if (lines.size() == linesBefore && showsPicture(page)) {
            pictures.add(pages);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.checkTime();
        super.processOperator(operator, operands);
    }

    /** A form may draw itself, and that many times over. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > FORMS_OF_A_FILE) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_ELEMENTS, "第 " + pages + " 页");
        }
        super.showForm(form);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        budget.checkCharacters(++characters);
        if (++glyphsOfPage > GLYPHS_OF_A_PAGE) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_ELEMENTS, "第 " + pages + " 页");
        }
        if (!isSlanted(glyph)) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) {
        open.add(word, glyphs);
    }

    @Override
    protected void writeLineSeparator() {
        finishLine();
    }

    @Override
    protected void endArticle() {
        finishLine();
    }

    private void finishLine() {
        PdfLine line = open.finish(pages);
        if (line != null) {
            lines.add(line);
        }
    }

    /** Water marks run across the page. */
    private static boolean isSlanted(TextPosition glyph) {
        return Math.abs(glyph.getTextMatrix().getShearY()) > UPRIGHT
                && Math.abs(glyph.getTextMatrix().getScaleX()) > UPRIGHT;
    }

    private static boolean showsPicture(PDPage page) {
        PDResources resources = page.getResources();
        return resources != null
                && StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                        .anyMatch(name -> resources.isImageXObject(name));
    }
}
