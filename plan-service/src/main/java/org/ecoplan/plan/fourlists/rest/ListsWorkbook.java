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
import org.ecoplan.plan.fourlists.application.Adoption;
import org.ecoplan.plan.fourlists.application.ListVersions;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.jspecify.annotations.Nullable;

/** The four lists as a workbook (XLSX): a sheet each, dates as dates and figures as numbers. */
final class ListsWorkbook implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> ROLES =
            Map.of("LEAD", "牵头", "RESPONSIBLE", "责任", "PARTICIPATING", "配合", "IMPLEMENTING", "实施");
    private static final Map<String, String> COMPARATORS = Map.ofEntries(
            Map.entry("GE", "不低于"),
            Map.entry("GT", "高于"),
            Map.entry("LE", "不高于"),
            Map.entry("LT", "低于"),
            Map.entry("EQ", "等于"),
            Map.entry("ABOUT", "约"),
            Map.entry("RANK_LE", "位次进入前"),
            Map.entry("RANK_OUT_OF_LAST", "退出后"),
            Map.entry("INCREASE_GE", "提高不少于"),
            Map.entry("DECREASE_GE", "下降不少于"),
            Map.entry("GROWTH_GE", "增长不低于"),
            Map.entry("BETWEEN", "介于"),
            Map.entry("ZERO", "为零"),
            Map.entry("QUALITATIVE", "定性"),
            Map.entry("SUPERIOR", "按上级下达"));
    /** Row of the column names, behind the head. */
    private static final int HEADING = 2;

    private static final int LONGEST_CELL = 32_767;
    private static final int WIDE = 60 * 256;
    private static final int NARROW = 18 * 256;

    private final ListVersions.Shown shown;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();
    private final CellStyle wrapped = workbook.createCellStyle();
    private final CellStyle head = workbook.createCellStyle();

    private ListsWorkbook(ListVersions.Shown shown) {
        this.shown = shown;
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        wrapped.setWrapText(true);
    }

    /** A sheet each, under a head that says what it is. */
    static byte[] of(ListVersions.Shown shown) {
        try (ListsWorkbook book = new ListsWorkbook(shown)) {
            book.write(shown.lists());
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
                List.of("序号", "单位代码", "单位", "分工", "原文称谓", "统一条款"),
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
                                row.comparator() == null
                                        ? null
                                        : COMPARATORS.getOrDefault(row.comparator(), row.comparator()),
                                row.value(),
                                row.valueMax(),
                                row.unit(),
                                row.quote())));
    }

    private void sheet(String name, List<String> heading, Stream<List<@Nullable Object>> rows) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), List.of(titleOf(name)));
        fill(sheet.createRow(1), List.of(versionOf()));
        fill(sheet.createRow(HEADING), List.copyOf(heading));
        sheet.createFreezePane(0, HEADING + 1);
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
            cell.setCellValue(fitting(value.toString()));
            cell.setCellStyle(cell.getRowIndex() < HEADING ? head : wrapped);
        }
    }

    /** 「某方案(随政办发〔2024〕14号)任务清单」 */
    private String titleOf(String list) {
        String number = shown.head().documentNumber();
        return shown.head().planTitle() + (number == null ? "" : "(" + number + ")") + list;
    }

    private String versionOf() {
        Adoption adoption = shown.adoption();
        return "%d年度  牵头单位:%s(%s)  %s"
                .formatted(
                        shown.of().year(),
                        shown.head().leadUnitName(),
                        shown.of().leadUnit(),
                        adoption == null ? "未审定,按方案生成" : "第%d版,%s".formatted(adoption.number(), adoption.decision()));
    }

    /** A cell holds 32,767 characters; a longer text ends with a mark that something is missing. */
    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
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
