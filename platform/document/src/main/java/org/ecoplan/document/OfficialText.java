package org.ecoplan.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Paragraphs of official documents (GB/T 9704-2012): 3号 font, 22 lines a page, levels, indents counted in characters. */
public final class OfficialText {
    /** 字号 in points: 2号, 3号, 4号. */
    static final int TITLE_SIZE = 22;

    static final int BODY_SIZE = 16;
    static final int SMALL_SIZE = 14;

    /** 22 of them fill the 225 mm of the text block. */
    static final double LINE = 28.95;

    private static final int CHARACTER = 100;

    private final XWPFDocument document;

    OfficialText(XWPFDocument document) {
        this.document = document;
    }

    /** 正文: indented by two characters. */
    public void body(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        indentFirst(paragraph);
        OfficialFont.BODY.write(paragraph, text, BODY_SIZE);
    }

    /** 主送机关: flush left. */
    public void flush(String text) {
        flush(text, OfficialFont.BODY);
    }

    void flush(String text, OfficialFont font) {
        font.write(paragraph(ParagraphAlignment.LEFT), text, BODY_SIZE);
    }

    /** 第一层: 黑体, and never alone at the foot of a page. */
    public void heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        indentFirst(paragraph);
        paragraph.setKeepNext(true);
        OfficialFont.HEADING.write(paragraph, text, BODY_SIZE);
    }

    /** Indented by whole characters on the left. */
    public void indented(String text, int characters) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
        indentLeft(paragraph, characters, BODY_SIZE);
        OfficialFont.BODY.write(paragraph, text, BODY_SIZE);
    }

    /** 署名, 成文日期: from the right. */
    public void fromTheRight(String text, int characters) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT);
        indentRight(paragraph, characters, BODY_SIZE);
        paragraph.setKeepNext(true);
        OfficialFont.BODY.write(paragraph, text, BODY_SIZE);
    }

    public void title(String text) {
        TitleLines.of(text).forEach(line -> {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
            paragraph.setKeepNext(true);
            OfficialFont.TITLE.write(paragraph, line, TITLE_SIZE);
        });
    }

    /** 附件: its number and title at the head of a page of its own. */
    public void attachment(String number, String title) {
        XWPFParagraph first = paragraph(ParagraphAlignment.LEFT);
        first.setPageBreak(true);
        OfficialFont.HEADING.write(first, number, BODY_SIZE);
        title(title);
        empty();
    }

    /** 空行. */
    public void empty() {
        paragraph(ParagraphAlignment.LEFT);
    }

    XWPFParagraph paragraph(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static void indentFirst(XWPFParagraph paragraph) {
        indentOf(paragraph).setFirstLineChars(characters(2));
        indentOf(paragraph).setFirstLine(twips(2, BODY_SIZE));
    }

    /** Counted in characters, and in twips for programs that do not count characters. */
    static void indentLeft(XWPFParagraph paragraph, int characters, int size) {
        indentOf(paragraph).setLeftChars(characters(characters));
        indentOf(paragraph).setLeft(twips(characters, size));
    }

    static void indentRight(XWPFParagraph paragraph, int characters, int size) {
        indentOf(paragraph).setRightChars(characters(characters));
        indentOf(paragraph).setRight(twips(characters, size));
    }

    static CTInd indentOf(XWPFParagraph paragraph) {
        CTPPr properties = propertiesOf(paragraph);
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    static CTPPr propertiesOf(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static BigInteger characters(int count) {
        return BigInteger.valueOf((long) count * CHARACTER);
    }

    private static BigInteger twips(int characters, int size) {
        return BigInteger.valueOf((long) characters * size * 20);
    }
}
