package org.ecoplan.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table that breaks over pages: its head is repeated on each, no row is torn. */
public final class OfficialTable {
    /** 小4 */
    private static final int SIZE = 12;
    /** 1 mm in twips */
    private static final int CELL_MARGIN = 57;

    private OfficialTable() {}

    /**
     * A column.
     *
     * @param width in hundredths of the text block
     * @param words whether it holds words, which stand on the left; figures stand in the middle
     */
    public record Column(String heading, int width, boolean words) {
        public static Column ofWords(String heading, int width) {
            return new Column(heading, width, true);
        }

        public static Column ofFigures(String heading, int width) {
            return new Column(heading, width, false);
        }
    }

    static void write(XWPFDocument document, List<Column> columns, List<List<String>> rows) {
        XWPFTable table = document.createTable(1, columns.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
        layOut(table.getCTTbl(), columns);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int at = 0; at < columns.size(); at++) {
            write(head.getCell(at), columns.get(at).heading(), OfficialFont.HEADING, ParagraphAlignment.CENTER);
        }
        rows.forEach(cells -> {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int at = 0; at < columns.size(); at++) {
                write(
                        row.getCell(at),
                        cells.get(at),
                        OfficialFont.BODY,
                        columns.get(at).words() ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            }
        });
    }

    /** Widths that hold whatever the cells say and whatever program shows them. */
    private static void layOut(CTTbl table, List<Column> columns) {
        CTTblPr properties = table.getTblPr();
        CTTblWidth whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(OfficialPage.TEXT_WIDTH);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        columns.forEach(column -> grid.addNewGridCol().setW(widthOf(column)));
    }

    private static BigInteger widthOf(Column column) {
        return OfficialPage.TEXT_WIDTH
                .multiply(BigInteger.valueOf(column.width()))
                .divide(BigInteger.valueOf(100));
    }

    private static void write(XWPFTableCell cell, String text, OfficialFont font, ParagraphAlignment alignment) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(alignment);
        font.write(paragraph, text, SIZE);
    }
}
