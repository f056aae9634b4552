package org.ecoplan.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** The head of an official document (版头): the issuer in red, the number, the red line. What is not given stays empty. */
final class OfficialHead {
    static final String RED = "FF0000";

    /** 35 mm from the edge of the text block. */
    private static final int TWIPS_ABOVE = 1984;

    private static final int LARGEST = 44;
    /** 156 mm in points */
    private static final int WIDTH = 442;
    /** 4 mm in points */
    private static final int GAP = 11;

    private OfficialHead() {}

    /** @param office 发文机关, empty where it is not given; likewise the number 发文字号 */
    static void write(OfficialText text, String office, String documentNumber, boolean draft) {
        if (draft) {
            text.flush("（送审稿）", OfficialFont.HEADING);
        }
        mark(text, office.isEmpty() ? "" : office + "文件", draft);
        text.empty();
        text.empty();
        XWPFParagraph number = text.paragraph(ParagraphAlignment.CENTER);
        CTBorder line = OfficialText.propertiesOf(number).addNewPBdr().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(12));
        line.setSpace(BigInteger.valueOf(GAP));
        OfficialFont.BODY.write(number, documentNumber, OfficialText.BODY_SIZE);
        text.empty();
        text.empty();
    }

    /** 发文机关标志: on one line, as large as it fits. */
    private static void mark(OfficialText text, String office, boolean draft) {
        XWPFParagraph mark = text.paragraph(ParagraphAlignment.CENTER);
        int size = office.isEmpty() ? LARGEST : Math.min(LARGEST, WIDTH / office.length());
        mark.setSpacingBetween(LARGEST + 6, LineSpacingRule.EXACT);
        mark.setSpacingBefore(draft ? TWIPS_ABOVE - (int) (OfficialText.LINE * 20) : TWIPS_ABOVE);
        OfficialFont.TITLE.write(mark, office, size).setColor(RED);
    }
}
