package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.UnitRole;
import org.junit.jupiter.api.Test;

/** A workbook whose sheet is the list of tasks. */
class SheetSourceTest {

    private static final List<String> HEAD = List.of("序号", "类别", "重点任务", "工作内容", "完成时限", "牵头单位", "责任单位");

    @Test
    void theRowsOfASheetAreTheTasksOfAPlan() {
        // Given
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("清单");
            row(sheet, 0, "云岭市2026年治水任务清单");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            row(sheet, 1, HEAD.toArray(String[]::new));
            row(sheet, 2, "1", "治水", "疏浚河道", "清淤9处。\n新建管网12公里。", "2026年6月底前", "市水务局", "各区政府");
            row(sheet, 3, "2", "", "整治排口", "整治排口5个。", "2026年底前", "", "市住建局、市财政局");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 5, 5));
            row(sheet, 4, "3", "治气", "淘汰锅炉", "淘汰锅炉7台。", "", "市生态环境局", "");
        });

        // When
        PlanExtraction read = new PlanReader().read(document(file));

        // Then
        assertThat(read.document().title()).isEqualTo("云岭市2026年治水任务清单");
        assertThat(read.tasks())
                .extracting(task -> task.action() + " " + task.ordinal() + " " + task.title())
                .containsExactly("治水 1 疏浚河道", "治水 2 整治排口", "治气 3 淘汰锅炉");
        assertThat(read.tasks().get(1).unitNames(UnitRole.LEAD)).containsExactly("市水务局");
        assertThat(read.tasks().get(1).unitNames(UnitRole.RESPONSIBLE)).containsExactly("市住建局", "市财政局");
        assertThat(read.tasks().get(2).unitNames(UnitRole.LEAD)).containsExactly("市生态环境局");
        assertThat(read.tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(SheetSourceTest::level)
                .containsExactly("9 处 2026-06-30", "12 公里 2026-06-30", "5 个 2026-12-31", "7 台 2026-12-31");
    }

    @Test
    void aNumberIsReadAsItsStylePrintsIt() {
        // Given
        byte[] file = workbook(book -> {
            XSSFSheet sheet = book.createSheet();
            Row row = sheet.createRow(0);
            styled(book, row.createCell(0), "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2026, 6, 30));
            styled(book, row.createCell(1), "0.0%").setCellValue(0.855);
            styled(book, row.createCell(2), "0.00").setCellValue(0.1 + 0.2);
            row.createCell(3).setCellFormula("1+1");
            styled(book, row.createCell(4), "0").setCellValue(46203);
        });

        // Then
        assertThat(document(file).text()).isEqualTo("2026年6月30日\t85.5%\t0.3\t\t46203\n");
    }

    @Test
    void everySheetIsReadAndAHiddenOneIsNamed() {
        // Given
        byte[] file = workbook(book -> {
            row(book.createSheet("一"), 0, "第一张");
            row(book.createSheet("草稿"), 0, "不读");
            row(book.createSheet("二"), 0, "第二张");
            book.setSheetHidden(1, true);
        });

        // Then
        assertThat(document(file).text()).isEqualTo("第一张\n第二张\n");
        assertThat(document(file).format()).isEqualTo(SourceFormat.XLSX);
        assertThat(document(file).warnings()).singleElement().asString().contains("草稿", "没有读取");
    }

    @Test
    void aWorkbookWithoutWordsIsEmpty() {
        assertThat(new SourceReader().read("x.xlsx", workbook(book -> book.createSheet())))
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.EMPTY_FILE));
    }

    private static String level(ReadTarget target) {
        return target.level().value() + " " + target.level().unit() + " " + target.by();
    }

    private static DocumentText document(byte[] file) {
        SourceReading read = new SourceReader().read("x.xlsx", file);
        if (read instanceof SourceReading.Read document) {
            return document.document();
        }
        throw new AssertionError(read);
    }

    private static void row(XSSFSheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static Cell styled(XSSFWorkbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
