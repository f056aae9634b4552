package org.ecoplan.plan.assessing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.assessing.application.FactSource;
import org.ecoplan.plan.assessing.application.ShownAssessment;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Fact;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.assessment.file.AssessmentFile;
import org.ecoplan.plan.assessment.file.ShippedSchemes;
import org.junit.jupiter.api.Test;

/** 曾都区 has 60 + 32; 随县 rose above the year before, has 0 + 32, and false data were found there. */
class AssessmentResultsTest {
    private static final Signature BY = new Signature("1", "周敏", Instant.parse("2026-03-10T01:00:00Z"));

    @Test
    void theDocumentRanksGradesNamesVetoesAndShowsEachPointLostWithItsFacts() throws IOException {
        List<String> texts = texts(AssessmentDocument.of(published()));

        assertThat(texts)
                .containsSubsequence(
                        "一、评估结果",
                        "二、等次",
                        "三、一票否决",
                        "随县：监测数据弄虚作假（不高于不合格）。得分不变。",
                        "四、缺少的数据",
                        "没有缺少的数据。",
                        "随州市生态环境保护委员会办公室",
                        "2026年3月10日",
                        "附件1",
                        "附件2",
                        "随县得分表",
                        "失分与依据")
                .anyMatch(text -> text.startsWith("优秀（90分起）1个：曾都区"))
                .anyMatch(text -> text.contains("PM2.5 年均浓度下降目标完成情况；较上年上升的不得分：失60.00分"))
                .anyMatch(text -> text.equals("PM2.5 年均浓度41µg/m³（来源：=HYPERLINK(\"http://x\")）"))
                .anyMatch(text -> text.startsWith("计分办法：「PM2.5 年均浓度」大于「"))
                .noneMatch(text -> text.contains("IF(") || text.contains("pm25"))
                .contains("随州市生态环境保护委员会办公室文件", "随环委办〔2026〕5号")
                .doesNotContain("（送审稿）");
        try (XWPFDocument document = read(AssessmentDocument.of(published()))) {
            assertThat(document.getTables().get(0).getRow(1).getTableCells().stream()
                            .map(cell -> cell.getText()))
                    .containsExactly("1", "曾都区", "92.00", "优秀", "优秀");
            assertThat(document.getTables().get(0).getRow(2).getTableCells().stream()
                            .map(cell -> cell.getText()))
                    .containsExactly("2", "随县", "32.00", "不合格", "不合格");
            assertThat(fontOf(document, "一、评估结果")).isEqualTo("黑体");
            assertThat(fontOf(document, "按照《")).isEqualTo("仿宋_GB2312");
            assertThat(fontOf(document, "随县得分表")).isEqualTo("方正小标宋简体");
        }
    }

    @Test
    void whatTheLedgerSaysIsCitedInWords() {
        assertThat(
                        FactSource.inWords(
                                "/plans/7f/picture/rows?figure=ORDERS_OVERDUE&onDay=2025-12-31&unit=421321&dueFrom=2025-01-01&dueTo=2025-12-31"))
                .isEqualTo("系统台账“督办单逾期反馈或未反馈”（本年度到期的），截至2025年12月31日");
        assertThat(FactSource.inWords("/plans/7f/accountability?unit=421321&form=TALK&year=2025"))
                .isEqualTo("系统问责记录，2025年送达的“约谈”");
        assertThat(FactSource.inWords("年度统计")).isEqualTo("年度统计");
    }

    @Test
    void anAnnouncedOneIsADraftWithoutDateAndWhatIsMissingIsNamed() throws IOException {
        List<String> texts = texts(AssessmentDocument.of(
                shown(AssessmentState.ANNOUNCED, List.of(candidate("421303", "曾都区", Map.of("pm25", "36"))))));

        assertThat(texts)
                .contains("（送审稿）")
                .anyMatch(text -> text.startsWith("曾都区：上年 PM2.5 年均浓度、PM2.5 年度目标、") && text.contains("是否「监测数据弄虚作假」"))
                .noneMatch(text -> text.contains("2026年3月10日"))
                .noneMatch(text -> text.contains("随环委办") || text.contains("随州市"));
    }

    @Test
    void theWorkbookHasTypedCellsAndNoTextOfItIsAFormula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(AssessmentWorkbook.of(published())))) {
            assertThat(names(book)).containsExactly("排名", "得分明细", "失分与依据");
            Row first = book.getSheet("排名").getRow(AssessmentWorkbook.HEADING + 1);
            assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("421303");
            assertThat(first.getCell(8).getNumericCellValue()).isEqualTo(92.0);
            assertThat(first.getCell(8).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(book.getSheet("排名").getRow(0).getCell(0).getStringCellValue())
                    .startsWith("=方案");
            List<Cell> cells = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
            assertThat(cells)
                    .allMatch(cell -> cell.getCellType() != CellType.FORMULA)
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
            XSSFSheet lost = book.getSheet("失分与依据");
            assertThat(IntStream.rangeClosed(AssessmentWorkbook.HEADING + 1, lost.getLastRowNum())
                            .mapToObj(lost::getRow)
                            .map(row -> row.getCell(1) + " " + row.getCell(2) + " " + row.getCell(4) + " "
                                    + row.getCell(5) + " " + row.getCell(7) + " " + row.getCell(9)))
                    .contains(
                            "曾都区 measures 8.0 done 8.0 年度统计",
                            "随县 pm 60.0 pm25 41.0 =HYPERLINK(\"http://x\")",
                            "随县 pm 60.0 pm25_target 36.0 年度统计");
        }
    }

    @Test
    void manyUnitsAreRankedAllAndTheSheetsThatHaveNoRoomAreCounted() throws IOException {
        List<Candidate> many = IntStream.range(0, 300)
                .mapToObj(number -> candidate("U" + number, "单位" + UUID.randomUUID(), Map.of()))
                .toList();

        try (XWPFDocument document = read(AssessmentDocument.of(shown(AssessmentState.PUBLISHED, many)))) {
            assertThat(document.getTables().get(0).getNumberOfRows()).isEqualTo(301);
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("另有28个单位的得分表未列入本件，可按单位下载，或见评估工作簿。");
        }
    }

    private static ShownAssessment published() {
        Map<String, String> bad = new HashMap<>(Map.of("pm25", "41", "false_data", "1"));
        return shown(
                AssessmentState.PUBLISHED,
                List.of(candidate("421321", "随县", full(bad)), candidate("421303", "曾都区", full(Map.of()))));
    }

    private static Map<String, String> full(Map<String, String> changes) {
        Map<String, String> figures = new HashMap<>(Map.of(
                "pm25",
                "36",
                "pm25_last_year",
                "40",
                "pm25_target",
                "36",
                "done",
                "8",
                "due",
                "10",
                "false_data",
                "0"));
        figures.putAll(changes);
        return figures;
    }

    private static Candidate candidate(String unit, String name, Map<String, String> figures) {
        Map<String, Fact> facts = new HashMap<>();
        figures.forEach((input, value) -> facts.put(
                input, new Fact(new BigDecimal(value), value.equals("41") ? "=HYPERLINK(\"http://x\")" : "年度统计")));
        return new Candidate(unit, name, "县区", facts);
    }

    private static ShownAssessment shown(AssessmentState state, List<Candidate> candidates) {
        AssessmentContent content = AssessmentContent.of(
                new AssessmentFile.Header("421300", "=方案", 2025, 1, "2026-01-20T09:00:00.123+08:00"),
                SchemePolicy.read(ShippedSchemes.named("air")).fold(read -> read, refusal -> {
                    throw new AssertionError(refusal);
                }),
                candidates);
        Assessment assessment = new Assessment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "421300",
                2025,
                1,
                state,
                "",
                "ab".repeat(32),
                content.isComplete(),
                "",
                null,
                BY,
                BY,
                BY,
                BY,
                null,
                new Letterhead("随环委办〔2026〕5号", "随州市生态环境保护委员会办公室", List.of("市委办公室")),
                3);
        return new ShownAssessment(assessment, content, content.sheets());
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static String fontOf(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow()
                .getRuns()
                .get(0)
                .getFontFamily(XWPFRun.FontCharRange.eastAsia);
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        try (XWPFDocument document = read(bytes)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
