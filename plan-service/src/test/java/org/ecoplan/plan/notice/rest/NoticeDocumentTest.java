package org.ecoplan.plan.notice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.notice.application.CanonicalContent;
import org.ecoplan.plan.notice.application.HalfYearWording;
import org.ecoplan.plan.notice.domain.Counts;
import org.ecoplan.plan.notice.domain.Frozen;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.ecoplan.plan.notice.domain.Measure;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeBasis;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticeWriter;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

class NoticeDocumentTest {
    private static final Instant NOW = Instant.parse("2025-01-20T01:00:00Z");
    private static final LocalDate END = LocalDate.of(2024, 12, 31);
    private static final Letterhead LETTERHEAD =
            new Letterhead("随环委办〔2025〕3号", "随州市生态环境保护委员会办公室", List.of("市委办公室", "市人大常委会办公室"));

    @Test
    void hasRedHeadNumberRedLineAndTheFontsOfTheStandard() throws IOException {
        XWPFDocument document = read(issued(notice(4)));
        XWPFParagraph mark = paragraph(document, "随州市生态环境保护委员会办公室文件");
        assertThat(mark.getRuns().get(0).getColor()).isEqualTo("FF0000");
        assertThat(fontOf(mark)).isEqualTo("方正小标宋简体");
        XWPFParagraph number = paragraph(document, "随环委办〔2025〕3号");
        assertThat(number.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue())
                .isEqualTo("FF0000");
        assertThat(fontOf(paragraph(document, "一、总体情况"))).isEqualTo("黑体");
        assertThat(fontOf(paragraph(document, "各有关单位"))).isEqualTo("仿宋_GB2312");
        XWPFParagraph body = paragraph(document, "方案共有任务");
        assertThat(fontOf(body)).isEqualTo("仿宋_GB2312");
        assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16.0);
        assertThat(body.getCTP().getPPr().getInd().getFirstLineChars()).hasToString("200");
        assertThat(body.getCTP().getPPr().getInd().getFirstLine()).hasToString("640");
        assertThat(body.getCTP().getPPr().getSpacing().getLine()).hasToString("579");
        assertThat(texts(document)).containsSubsequence("随州市生态环境保护委员会办公室", "2025年1月20日");
        assertThat(texts(document)).contains("其中已完成1项，未完成0项，其余1项尚无评价结论。");
        assertThat(document.getTables().get(0).getRow(1).getTableCells())
                .extracting(cell -> cell.getText())
                .containsExactly("国控断面水质优良比例", "不低于90%", "2024年12月31日", "91.2", "", "完成");
    }

    @Test
    void pagesAreNumberedOutsideAndTheImprintStandsAtTheFootOfAnEvenPageWithoutNumber() throws IOException {
        XWPFDocument document = read(issued(notice(4)));
        CTSectPr imprint = document.getDocument().getBody().getSectPr();
        CTSectPr numbered = document.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .map(properties -> properties.getSectPr())
                .findFirst()
                .orElseThrow();
        for (CTSectPr section : List.of(numbered, imprint)) {
            assertThat(Stream.of(
                                    section.getPgMar().getTop(),
                                    section.getPgMar().getLeft(),
                                    section.getPgMar().getRight(),
                                    section.getPgMar().getBottom())
                            .map(Object::toString))
                    .containsExactly("2098", "1587", "1474", "1984");
            assertThat(section.sizeOfFooterReferenceArray()).isEqualTo(2);
        }
        assertThat(imprint.getType().getVal()).isEqualTo(STSectionMark.EVEN_PAGE);
        assertThat(document.getFooterList())
                .extracting(footer -> footer.getText().strip())
                .containsExactlyInAnyOrder("—  —", "—  —", "", "");
        XWPFTable table = document.getTables().get(document.getTables().size() - 1);
        assertThat(table.getText()).contains("抄送\uFF1A市委办公室\uFF0C市人大常委会办公室。", "2025年1月20日印发");
        assertThat(table.getRows().stream().mapToInt(row -> row.getHeight()).sum())
                .as("holds the imprint at the foot of 225 mm")
                .isBetween(12_500, 12_756);
        var copies = table.getRow(1).getCell(0).getCTTc().getTcPr().getTcBorders();
        assertThat(copies.getTop().getSz()).hasToString("8");
        assertThat(copies.getBottom().getSz()).hasToString("6");
    }

    @Test
    void whatGoesToNobodyElseHasNoLineForCopies() throws IOException {
        XWPFDocument document = read(issued(notice(4), new Letterhead("随环委办〔2025〕3号", "随州市生态环境委员会办公室", List.of())));
        XWPFTable table = document.getTables().get(document.getTables().size() - 1);
        assertThat(table.getText()).contains("2025年1月20日印发").doesNotContain("抄送");
        assertThat(table.getRows().stream().mapToInt(row -> row.getHeight()).sum())
                .isBetween(12_500, 12_756);
    }

    @Test
    void aDraftLeavesNumberOfficeAndDateEmptyAndSaysThatItIsOne() throws IOException {
        XWPFDocument document = read(notice(4));
        assertThat(texts(document)).contains("\uFF08送审稿\uFF09");
        assertThat(String.join("", texts(document))).doesNotContain("2025年", "随环委办");
        assertThat(document.getTables().get(document.getTables().size() - 1).getText())
                .contains("抄送\uFF1A", "印发")
                .doesNotContain("2025年");
    }

    @Test
    void tablesOfFiveHundredUnitsRepeatTheirHeadAndTearNoRow() throws IOException {
        XWPFDocument document = read(issued(notice(500)));
        List<XWPFTable> data =
                document.getTables().subList(0, document.getTables().size() - 1);
        assertThat(data).hasSize(3).allSatisfy(table -> {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                            .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                            .sum())
                    .isBetween(8800, 8845);
        });
        assertThat(data.get(2).getNumberOfRows()).isEqualTo(501);
    }

    @Test
    void theRankingIsAlsoAChartOfTheDocumentWithTheFiguresOfItsTable() throws Exception {
        XWPFDocument document = read(issued(notice(4)));
        assertThat(document.getCharts()).hasSize(1);
        XWPFChart chart = document.getCharts().get(0);
        var series = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        List<XWPFTableRow> rows = document.getTables().get(2).getRows();
        List<XWPFTableRow> ranked = rows.subList(1, rows.size());
        assertThat(series.getCat().getStrRef().getStrCache().getPtList())
                .extracting(point -> point.getV())
                .containsExactlyElementsOf(
                        ranked.stream().map(row -> row.getCell(1).getText()).toList());
        assertThat(series.getVal().getNumRef().getNumCache().getPtList())
                .extracting(point -> new BigDecimal(point.getV()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(ranked.stream()
                        .map(row -> new BigDecimal(row.getCell(4).getText()))
                        .toList());
        assertThat(chart.getWorkbook().getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                .isEqualTo(ranked.get(0).getCell(1).getText());
        var many = read(issued(notice(500))).getCharts().get(0);
        assertThat(many.getCTChart()
                        .getPlotArea()
                        .getBarChartArray(0)
                        .getSerArray(0)
                        .getCat()
                        .getStrRef()
                        .getStrCache()
                        .sizeOfPtArray())
                .isEqualTo(24);
        assertThat(read(notice(0)).getCharts()).isEmpty();
    }

    @Test
    void whereThereIsNoRankingTheAttachmentSaysSo() throws IOException {
        assertThat(texts(read(notice(0)))).anyMatch(text -> text.contains("不作排名"));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + start));
    }

    private static String fontOf(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static XWPFDocument read(Notice notice) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(NoticeDocument.of(notice)));
    }

    private static Notice issued(Notice notice) {
        return issued(notice, LETTERHEAD);
    }

    private static Notice issued(Notice notice, Letterhead letterhead) {
        return notice.review(by("b"))
                .flatMap(next -> next.approve(by("c")))
                .flatMap(next -> next.issue(by("d"), letterhead))
                .fold(next -> next, refusal -> {
                    throw new AssertionError(refusal.code());
                });
    }

    private static Signature by(String actor) {
        return new Signature(actor, actor, NOW);
    }

    private static Notice notice(int units) {
        NoticeContent content = NoticeWriter.write(basis(units), HalfYearWording.load());
        String json = CanonicalContent.write(content);
        return Notice.draft(
                UUID.randomUUID(),
                content.planId(),
                "421300",
                ReportingPeriod.parse("2024-H2"),
                new Frozen(content.title(), json, Sha256.hex(json), END, 1, null, NOW),
                by("a"));
    }

    private static NoticeBasis basis(int units) {
        Counts counts = new Counts(Map.of(
                Measure.DUTIES, 12L,
                Measure.OBLIGATIONS_OVERDUE, 2L,
                Measure.REPORTS_EXPECTED, 6L,
                Measure.REPORTS_RECEIVED, 5L,
                Measure.REPORTS_IN_TIME, 4L,
                Measure.REPORTS_LATE, 1L,
                Measure.REPORTS_MISSING, 1L));
        return new NoticeBasis(
                UUID.randomUUID(),
                "随州市长江高水平保护提质增效行动方案(2024—2026年)",
                ReportingPeriod.parse("2024-H2"),
                END,
                units == 0 ? Counts.NONE : counts,
                Counts.NONE,
                Counts.NONE,
                IntStream.range(0, Math.max(1, units * 6))
                        .mapToObj(at -> new NoticeBasis.OfTask(
                                UUID.randomUUID(),
                                "(" + (at + 1) + ")",
                                at % 2 == 0 ? "一、水污染防治攻坚" : "二、岸线与生态修复",
                                "排口整治与农业面源污染综合治理第" + (at + 1) + "项",
                                List.of("市生态环境局", "市水利和湖泊局"),
                                at % 3 == 0 ? Counts.NONE : counts))
                        .limit(60)
                        .toList(),
                IntStream.range(0, units)
                        .mapToObj(at -> new NoticeBasis.OfUnit(
                                "42130%04d".formatted(at),
                                "第" + (at + 1) + "单位",
                                new Counts(Map.of(
                                        Measure.REPORTS_EXPECTED, 10L,
                                        Measure.REPORTS_MISSING, (long) at % 2,
                                        Measure.REPORTS_IN_TIME, (long) at % 9))))
                        .toList(),
                List.of(
                        new NoticeBasis.OfTarget(
                                "国控断面水质优良比例",
                                "GE",
                                new BigDecimal("90"),
                                null,
                                "%",
                                END,
                                "达到90%",
                                List.of(),
                                new NoticeBasis.Standing("MET", new BigDecimal("91.2"), "2024", null)),
                        new NoticeBasis.OfTarget(
                                "劣Ⅴ类断面", "ZERO", null, null, null, END, "全面消除劣Ⅴ类断面", List.of(), null)));
    }
}
