package org.ecoplan.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook (XLSX): texts as they are, dates as 2027-01-01, figures without exponent, formulas as they
 * were last computed. How much it unpacks to is measured before it is opened, and one is open at a time.
 */
public final class Spreadsheet {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LARGEST_UNPACKED = 8 * 1024 * 1024;
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private Spreadsheet() {}

    /**
     * The lines of the first sheet, the heading first. Blocks.
     *
     * @param mostRows below the heading
     */
    public static Outcome<List<List<String>>> lines(byte[] file, int mostRows) {
        if (!ONE_AT_A_TIME.tryAcquire()) {
            return Outcome.refused(Refusal.conflict("TOO_MANY_IMPORTS", "同时导入的文件过多,请稍后再试"));
        }
        try {
            return readNow(file, mostRows);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** An empty workbook with the headings, all cells of which are text: codes keep their form. */
    public static byte[] template(String sheetName, List<String> headings) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(sheetName);
            Row heading = sheet.createRow(0);
            var text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (int at = 0; at < headings.size(); at++) {
                heading.createCell(at).setCellValue(headings.get(at));
                sheet.setDefaultColumnStyle(at, text);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Outcome<List<List<String>>> readNow(byte[] file, int mostRows) {
        try {
            if (unpackedIsTooLarge(file)) {
                return refused("WORKBOOK_TOO_LARGE", "表格过大,请只保留一张表");
            }
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                Sheet sheet = workbook.getSheetAt(0);
                if (sheet.getLastRowNum() > mostRows) {
                    return refused("TOO_MANY_ROWS", "文件超过 " + mostRows + " 行");
                }
                return Outcome.done(lines(sheet));
            }
        } catch (IOException | RuntimeException broken) {
            return refused("MALFORMED_XLSX", "文件不是可以读取的 XLSX 表格");
        }
    }

    private static boolean unpackedIsTooLarge(byte[] file) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (entries.getNextEntry() != null) {
                unpacked += sizeOf(entries, buffer, LARGEST_UNPACKED - unpacked);
                if (unpacked > LARGEST_UNPACKED) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long sizeOf(InputStream entry, byte[] buffer, long enough) throws IOException {
        long size = 0;
        for (int read = entry.read(buffer); read >= 0 && size <= enough; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static List<List<String>> lines(Sheet sheet) {
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            List<String> cells = new ArrayList<>();
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                cells.add(text(row.getCell(column)));
            }
            lines.add(cells);
        }
        return lines;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static Outcome<List<List<String>>> refused(String code, String title) {
        return Outcome.refused(Refusal.invalid(code, title, ""));
    }
}
