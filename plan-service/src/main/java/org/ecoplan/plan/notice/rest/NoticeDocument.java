package org.ecoplan.plan.notice.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecoplan.plan.notice.application.CanonicalContent;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticeContent.IndicatorLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Paragraph;
import org.ecoplan.plan.notice.domain.NoticeContent.RankLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Section;
import org.ecoplan.plan.notice.domain.NoticeContent.TaskLine;
import org.ecoplan.plan.notice.domain.NoticeState;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * A notice as a document (DOCX) after GB/T 9704-2012: title, addressees, levels, body, attachments. Until it is issued it is a
 * draft (送审稿) without number and date; the signature is left to people.
 */
final class NoticeDocument implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** 字号: 2号, 3号, 4号, 小4. */
    private static final int TITLE_SIZE = 22;

    private static final int BODY_SIZE = 16;
    private static final int TABLE_SIZE = 12;

    /** A table with more rows ends with a line that says how many are left out. */
    private static final int MOST_ROWS = 2_000;

    private static final double LINE = 29;
    private static final int TWO_CHARACTERS = 200;
    private static final int FOUR_CHARACTERS = 400;

    private final Notice notice;
    private final NoticeContent content;
    private final XWPFDocument document = new XWPFDocument();

    private NoticeDocument(Notice notice) {
        this.notice = notice;
        this.content = CanonicalContent.read(notice.frozen().content());
    }

    static byte[] of(Notice notice) {
        try (NoticeDocument document = new NoticeDocument(notice)) {
            document.write();
            return document.bytes();
        }
    }

    private void write() {
        OfficialPage.set(document);
        head();
        body(content.addressees(), false);
        body(content.opening(), true);
        content.sections().forEach(this::section);
        body("附件：1.任务亮灯表", true);
        body("   2.按时报送率排名", true);
        signature();
        attachment(
                "附件1",
                "任务亮灯表",
                List.of("序号", "任务", "牵头单位", "亮灯", "职责", "已销号", "逾期事项", "未报"),
                content.tasks().stream().map(NoticeDocument::cells).toList());
        attachment(
                "附件2",
                "按时报送率排名",
                List.of("名次", "单位", "应报", "按时", "按时报送率（%）"),
                content.ranking().stream().map(NoticeDocument::cells).toList());
    }

    private void head() {
        if (notice.state() != NoticeState.ISSUED) {
            text(paragraph(ParagraphAlignment.LEFT), "（送审稿）", OfficialFont.HEADING, BODY_SIZE);
        }
        Optional.ofNullable(notice.documentNumber())
                .ifPresent(number -> text(paragraph(ParagraphAlignment.CENTER), number, OfficialFont.BODY, BODY_SIZE));
        XWPFParagraph title = paragraph(ParagraphAlignment.CENTER);
        title.setSpacingBetween(TITLE_SIZE + 8, LineSpacingRule.EXACT);
        text(title, content.title(), OfficialFont.TITLE, TITLE_SIZE);
        paragraph(ParagraphAlignment.LEFT);
    }

    private void section(Section section) {
        XWPFParagraph heading = paragraph(ParagraphAlignment.BOTH);
        indent(heading);
        text(heading, section.heading(), OfficialFont.HEADING, BODY_SIZE);
        section.paragraphs().stream().map(Paragraph::text).forEach(text -> body(text, true));
        if (section.key().equals("indicators") && !content.indicators().isEmpty()) {
            table(
                    List.of("指标", "目标", "时限", "完成值"),
                    content.indicators().stream().map(NoticeDocument::cells).toList());
        }
    }

    /** The office signs; the date is that of the issue, and empty before. */
    private void signature() {
        LocalDate issued = notice.issuedOn();
        if (issued != null) {
            XWPFParagraph date = paragraph(ParagraphAlignment.RIGHT);
            indentOf(date).setRightChars(BigInteger.valueOf(FOUR_CHARACTERS));
            text(date, day(issued), OfficialFont.BODY, BODY_SIZE);
        }
    }

    private void attachment(String number, String title, List<String> heading, List<List<String>> rows) {
        XWPFParagraph first = paragraph(ParagraphAlignment.LEFT);
        first.createRun().addBreak(BreakType.PAGE);
        text(first, number, OfficialFont.HEADING, BODY_SIZE);
        text(paragraph(ParagraphAlignment.CENTER), title, OfficialFont.TITLE, TITLE_SIZE);
        table(heading, rows);
    }

    private void table(List<String> heading, List<List<String>> rows) {
        XWPFTable table = document.createTable(1, heading.size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        fill(table.getRow(0), heading, OfficialFont.HEADING);
        table.getRow(0).setRepeatHeader(true);
        rows.stream().limit(MOST_ROWS).forEach(cells -> {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            fill(row, cells, OfficialFont.BODY);
        });
        if (rows.size() > MOST_ROWS) {
            body("另有" + (rows.size() - MOST_ROWS) + "行未列入本表，见通报数据。", true);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, OfficialFont font) {
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            text(cell.getParagraphArray(0), cells.get(column), font, TABLE_SIZE);
        }
    }

    private void body(String text, boolean indented) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        if (indented) {
            indent(paragraph);
        }
        text(paragraph, text, OfficialFont.BODY, BODY_SIZE);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static void indent(XWPFParagraph paragraph) {
        indentOf(paragraph).setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
    }

    private static CTInd indentOf(XWPFParagraph paragraph) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static void text(XWPFParagraph paragraph, String text, OfficialFont font, int size) {
        font.write(paragraph, text, size);
    }

    private static List<String> cells(IndicatorLine line) {
        return List.of(
                line.indicator(),
                line.target(),
                day(line.by()),
                line.actual() == null ? "" : line.actual().toPlainString());
    }

    private static List<String> cells(TaskLine line) {
        List<String> cells = new ArrayList<>(List.of(
                line.ordinal(),
                line.title(),
                String.join("、", line.leadUnits()),
                line.light().label()));
        for (long count : new long[] {line.duties(), line.closedOut(), line.overdue(), line.reportsMissing()}) {
            cells.add(Long.toString(count));
        }
        return cells;
    }

    private static List<String> cells(RankLine line) {
        return List.of(
                Integer.toString(line.rank()),
                line.unitName(),
                Long.toString(line.expected()),
                Long.toString(line.inTime()),
                line.percent().toPlainString());
    }

    /** 2025年1月9日 */
    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private byte[] bytes() {
        Date frozen = Date.from(notice.frozen().frozenAt());
        document.getProperties().getCoreProperties().setCreated(Optional.of(frozen));
        document.getProperties().getCoreProperties().setTitle(content.title());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
