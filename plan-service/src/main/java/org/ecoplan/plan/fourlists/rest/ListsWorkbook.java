package org.ecoplan.plan.fourlists.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.jspecify.annotations.Nullable;

/** The four lists as a workbook (XLSX): a sheet each, dates as dates and figures as numbers. */
final class ListsWorkbook implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> ROLES =
            Map.of("LEAD", "牵头", "RESPONSIBLE", "责任", "PARTICIPATING", "配合", "IMPLEMENTING", "实施");
    private static final int WIDE = 60 * 256;
    private static final int NARROW = 18 * 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();
    private final CellStyle wrapped = workbook.createCellStyle();

    private ListsWorkbook() {
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        wrapped.setWrapText(true);
    }

    static byte[] of(FourLists lists) {
        try (ListsWorkbook book = new ListsWorkbook()) {
            book.write(lists);
            return book.bytes();
        }
    }

    private void write(FourLists lists) {
        sheet(
                "任务清单",
                List.of("序号", "行动", "任务"),
                lists.tasks().stream().map(row -> cells(row.ordinal(), row.action(), row.title())));
        sheet("措施清单", List.of("序号", "措施"), lists.measures().stream().map(row -> cells(row.ordinal(), row.measure())));
        sheet(
                "责任清单",
                List.of("序号", "单位代码", "单位", "分工", "原文称谓", "统一下沉"),
                lists.responsibilities().stream()
                        .map(row -> cells(
                                row.ordinal(),
                                row.unitCode(),
                                row.unitName(),
                                ROLES.getOrDefault(row.role(), row.role()),
                                row.namedAs(),
                                row.inherited() ? "是" : "否")));
        sheet(
                "时限清单",
                List.of("序号", "内容", "时限", "比较", "目标值", "上限", "单位", "原文"),
                lists.deadlines().stream()
                        .map(row -> cells(
                                row.ordinal(),
                                row.what(),
                                row.by(),
                                row.comparator(),
                                row.value(),
                                row.valueMax(),
                                row.unit(),
                                row.quote())));
    }

    private void sheet(String name, List<String> heading, Stream<List<@Nullable Object>> rows) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), List.copyOf(heading));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < heading.size(); column++) {
            sheet.setColumnWidth(column, column == heading.size() - 1 ? WIDE : NARROW);
        }
        rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
    }

    private void fill(Row row, List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null) {
                fill(row.createCell(column), value);
            }
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof BigDecimal figure) {
            cell.setCellValue(figure.doubleValue());
        } else {
            cell.setCellValue(value.toString());
            cell.setCellStyle(wrapped);
        }
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
