package org.ecoplan.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/**
 * The letter form (信函格式, GB/T 9704-2012 10.1): the issuer in red 30 mm below the edge of the page, a red double line of
 * 170 mm below it and another 20 mm above the foot of the first page, which bears no number; the number of the document on
 * the right; an imprint of the copies alone.
 */
final class OfficialLetter {
    /** As large as it fits on one line, and not larger. */
    private static final int LARGEST = 36;
    /** 156 mm in points */
    private static final int WIDTH = 442;
    /** 4 mm in points */
    private static final int GAP = 11;

    private static final int MARK_ABOVE = 30;
    private static final int LINE_ABOVE_FOOT = 20;
    /** 2.25 points in eighths */
    private static final int DOUBLE_LINE = 18;
    /** The lines are 170 mm, 14 mm wider than the text block, in the middle of the page. */
    private static final BigInteger BEYOND_LEFT = OfficialPage.twips(-8);

    private static final BigInteger BEYOND_RIGHT = OfficialPage.twips(-6);

    private OfficialLetter() {}

    /** 发文字号 at the right edge below the line; two lines below it follows the title. */
    static void head(OfficialText text, String documentNumber) {
        XWPFParagraph number = text.paragraph(ParagraphAlignment.RIGHT);
        OfficialFont.BODY.write(number, documentNumber, OfficialText.BODY_SIZE);
        text.empty();
        text.empty();
    }

    /** 版记 of a letter: 抄送 at the foot of the last text block, without the office, the day and the rules; none without copies. */
    static void imprint(OfficialText text, List<String> copiesTo) {
        if (copiesTo.isEmpty()) {
            return;
        }
        text.empty();
        XWPFParagraph copies = text.paragraph(ParagraphAlignment.LEFT);
        CTFramePr frame = OfficialText.propertiesOf(copies).addNewFramePr();
        frame.setW(OfficialPage.TEXT_WIDTH);
        frame.setWrap(STWrap.AROUND);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
        OfficialText.indentLeft(copies, 1, OfficialText.SMALL_SIZE);
        OfficialText.indentRight(copies, 1, OfficialText.SMALL_SIZE);
        OfficialFont.BODY.write(copies, OfficialImprint.copies(copiesTo), OfficialText.SMALL_SIZE);
        text.paragraph(ParagraphAlignment.LEFT).setSpacingBetween(1, LineSpacingRule.EXACT);
    }

    /** The only section: what stands on its first page and on the others. */
    static void layOut(XWPFDocument document, String office) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        XWPFHeaderFooterPolicy edges = new XWPFHeaderFooterPolicy(document, section);
        mark(edges.createHeader(STHdrFtr.FIRST).createParagraph(), office);
        line(edges.createFooter(STHdrFtr.FIRST).createParagraph());
        OfficialPage.number(edges, LINE_ABOVE_FOOT);
        OfficialPage.layOut(section, MARK_ABOVE, LINE_ABOVE_FOOT);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    private static void mark(XWPFParagraph mark, String office) {
        int size = office.isEmpty() ? LARGEST : Math.min(LARGEST, WIDTH / office.length());
        mark.setAlignment(ParagraphAlignment.CENTER);
        mark.setSpacingBetween(LARGEST, LineSpacingRule.EXACT);
        beyondTheTextBlock(mark);
        red(OfficialText.propertiesOf(mark).addNewPBdr().addNewBottom(), STBorder.THICK_THIN_SMALL_GAP, GAP);
        OfficialFont.TITLE.write(mark, office, size).setColor(OfficialHead.RED);
    }

    private static void line(XWPFParagraph line) {
        line.setSpacingBetween(1, LineSpacingRule.EXACT);
        beyondTheTextBlock(line);
        red(OfficialText.propertiesOf(line).addNewPBdr().addNewBottom(), STBorder.THIN_THICK_SMALL_GAP, 0);
    }

    private static void beyondTheTextBlock(XWPFParagraph paragraph) {
        var indent = OfficialText.indentOf(paragraph);
        indent.setLeft(BEYOND_LEFT);
        indent.setRight(BEYOND_RIGHT);
    }

    private static void red(CTBorder border, STBorder.Enum kind, int space) {
        border.setVal(kind);
        border.setColor(OfficialHead.RED);
        border.setSz(BigInteger.valueOf(DOUBLE_LINE));
        border.setSpace(BigInteger.valueOf(space));
    }
}
