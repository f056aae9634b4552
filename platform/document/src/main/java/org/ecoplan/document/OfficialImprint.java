package org.ecoplan.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * The imprint (版记) at the foot of the last, even page: copies, the issuing office, the day of printing, between rules. An
 * empty row of a reckoned height holds it down, since not every program lets a table float.
 */
final class OfficialImprint {
    /** 0.35 mm and 0.25 mm in eighths of a point. */
    private static final int THICK = 8;

    private static final int THIN = 6;

    /** 225 mm less what the last paragraph and the rules take, in twips. */
    private static final int HEIGHT = 12_756 - 160;

    private static final int LINE = 460;
    /** of 4号 in 156 mm, with one character free on each side */
    private static final int CHARACTERS_A_LINE = 29;

    private OfficialImprint() {}

    /**
     * @param office 印发机关, empty in a draft
     * @param copiesTo 抄送
     * @param printed 印发日期 in words, empty in a draft
     */
    static void write(XWPFDocument document, String office, List<String> copiesTo, String printed) {
        XWPFTable table = document.createTable(3, 1);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(OfficialPage.TEXT_WIDTH.intValue());
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        boolean nobody = copiesTo.isEmpty() && !printed.isEmpty();
        String copies = copies(copiesTo);
        int lines = Math.max(1, (copies.length() + CHARACTERS_A_LINE - 1) / CHARACTERS_A_LINE);
        height(table.getRow(0), Math.max(LINE, HEIGHT - (lines + 1) * LINE));
        height(table.getRow(1), lines * LINE);
        height(table.getRow(2), LINE);
        CTTcBorders above = borders(table.getRow(1).getCell(0));
        rule(above.addNewTop(), THICK);
        rule(above.addNewBottom(), THIN);
        rule(borders(table.getRow(2).getCell(0)).addNewBottom(), THICK);
        OfficialFont.BODY.write(line(table.getRow(1)), copies, OfficialText.SMALL_SIZE);
        office(line(table.getRow(2)), office, printed);
        if (nobody) {
            withoutCopies(table);
        }
        XWPFParagraph last = document.createParagraph();
        last.setSpacingBetween(1, LineSpacingRule.EXACT);
    }

    /** What was issued and goes to nobody else has no line for copies; a draft keeps it to be filled in. */
    private static void withoutCopies(XWPFTable table) {
        table.removeRow(1);
        height(table.getRow(0), HEIGHT - LINE);
        rule(borders(table.getRow(1).getCell(0)).addNewTop(), THICK);
    }

    /** 印发机关 on the left, 印发日期 on the right. */
    private static void office(XWPFParagraph paragraph, String office, String printed) {
        var tab = OfficialText.propertiesOf(paragraph).addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(OfficialPage.TEXT_WIDTH.subtract(BigInteger.valueOf(2L * OfficialText.SMALL_SIZE * 20)));
        OfficialFont.BODY.write(paragraph, office, OfficialText.SMALL_SIZE).addTab();
        OfficialFont.BODY.write(paragraph, printed + "印发", OfficialText.SMALL_SIZE);
    }

    /** 抄送：甲，乙。 */
    static String copies(List<String> copiesTo) {
        return "抄送：" + (copiesTo.isEmpty() ? "" : String.join("，", copiesTo) + "。");
    }

    private static XWPFParagraph line(XWPFTableRow row) {
        XWPFTableCell cell = row.getCell(0);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        OfficialText.indentLeft(paragraph, 1, OfficialText.SMALL_SIZE);
        OfficialText.indentRight(paragraph, 1, OfficialText.SMALL_SIZE);
        return paragraph;
    }

    private static void height(XWPFTableRow row, int twips) {
        row.setHeight(twips);
        row.setHeightRule(TableRowHeightRule.EXACT);
    }

    private static CTTcBorders borders(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        return properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    }

    private static void rule(CTBorder rule, int eighths) {
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(eighths));
        rule.setColor("000000");
    }
}
