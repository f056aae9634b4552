package org.ecoplan.plan.assessing.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.ecoplan.plan.assessing.application.ShownAssessment;
import org.ecoplan.plan.assessing.application.UnitResult;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessment.domain.LineDetail;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a workbook (XLSX): ranking, lines, lost points with their facts. Figures are numbers; a text is a text
 * and stays one (quote prefix) however it begins.
 */
final class AssessmentWorkbook implements AutoCloseable {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Row of the column names, behind the head. */
    static final int HEADING = 2;
    /** A sheet with more rows ends with one that says how many are left out. */
    private static final int MOST_ROWS = 200_000;
    /** Digits that the number of a cell keeps; a longer figure is written as text. */
    private static final int DIGITS = 15;

    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDE = 50 * 256;
    private static final int NARROW = 16 * 256;

    private final ShownAssessment shown;
    private final Scheme scheme;
    private final List<UnitResult> results;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle text = workbook.createCellStyle();
    private final CellStyle points = workbook.createCellStyle();

    private AssessmentWorkbook(ShownAssessment shown) {
        this.shown = shown;
        this.scheme = shown.content().scheme();
        this.results = UnitResult.of(shown);
        text.setWrapText(true);
        text.setQuotePrefixed(true);
        points.setDataFormat(workbook.createDataFormat()
                .getFormat(scheme.decimals() == 0 ? "0" : "0." + "0".repeat(scheme.decimals())));
    }

    static byte[] of(ShownAssessment shown) {
        try (AssessmentWorkbook book = new AssessmentWorkbook(shown)) {
            book.write();
            return book.bytes();
        }
    }

    private void write() {
        sheet(
                "排名",
                List.of("名次", "单位代码", "单位", "分组", "得分", "适用分值", "扣分", "加分", "总分", "按分数等次", "一票否决", "等次", "缺少的数据"),
                results.stream().map(this::ranking));
        sheet(
                "得分明细",
                List.of("单位代码", "单位", "类别", "考核项", "内容", "计分方式", "分值", "结果", "失分", "状态", "公式", "公式值", "说明"),
                results.stream().flatMap(result -> result.lines().stream().map(line -> line(result, line))));
        sheet(
                "失分与依据",
                List.of("单位代码", "单位", "考核项", "内容", "失分", "数据代码", "数据", "数值", "计量单位", "来源"),
                results.stream()
                        .flatMap(result -> result.lines().stream()
                                .filter(LineDetail::costsPoints)
                                .flatMap(line -> line.grounds().stream().map(ground -> lost(result, line, ground)))));
    }

    private List<@Nullable Object> ranking(UnitResult result) {
        var sheet = result.sheet();
        return cells(
                sheet.rank(),
                sheet.unit(),
                sheet.name(),
                sheet.group(),
                sheet.earned(),
                sheet.countedOf(),
                sheet.deducted(),
                sheet.bonus(),
                sheet.total(),
                sheet.gradeByScore(),
                String.join("、", AssessmentWording.vetoes(scheme, sheet.vetoes())),
                sheet.grade(),
                String.join("、", AssessmentWording.missing(scheme, result)));
    }

    private static List<@Nullable Object> line(UnitResult result, LineDetail detail) {
        return cells(
                result.sheet().unit(),
                result.sheet().name(),
                detail.item().group(),
                detail.item().code(),
                detail.item().title(),
                AssessmentWording.of(detail.item().kind()),
                detail.item().points(),
                detail.line().result(),
                detail.lost(),
                AssessmentWording.of(detail.line().state()),
                detail.line().formula(),
                detail.line().raw(),
                detail.line().reason());
    }

    private static List<@Nullable Object> lost(UnitResult result, LineDetail detail, LineDetail.Ground ground) {
        return cells(
                result.sheet().unit(),
                result.sheet().name(),
                detail.item().code(),
                detail.item().title(),
                detail.lost(),
                ground.input().code(),
                ground.input().title(),
                ground.value() == null ? "缺少数据" : ground.value(),
                ground.input().unit(),
                ground.source());
    }

    private void sheet(String name, List<String> heading, Stream<List<@Nullable Object>> rows) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), List.of(title(name)));
        fill(sheet.createRow(1), List.of(standing()));
        fill(sheet.createRow(HEADING), heading);
        sheet.createFreezePane(0, HEADING + 1);
        for (int column = 0; column < heading.size(); column++) {
            sheet.setColumnWidth(column, column == heading.size() - 1 ? WIDE : NARROW);
        }
        List<List<@Nullable Object>> all = rows.toList();
        all.stream().limit(MOST_ROWS).forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
        if (all.size() > MOST_ROWS) {
            fill(
                    sheet.createRow(sheet.getLastRowNum() + 1),
                    List.of("另有 %d 行未列入,见评估数据".formatted(all.size() - MOST_ROWS)));
        }
    }

    private String title(String name) {
        return "%s %d 年度评估 %s"
                .formatted(shown.content().header().plan(), shown.assessment().year(), name);
    }

    private String standing() {
        boolean published = shown.assessment().state() == AssessmentState.PUBLISHED;
        return "%s 第 %d 版  考核办法:%s(%s 第 %d 版)  内容哈希:%s"
                .formatted(
                        published ? "已公布" : "草案(未公布)",
                        shown.assessment().version(),
                        scheme.title(),
                        scheme.code(),
                        scheme.version(),
                        shown.assessment().contentHash());
    }

    private void fill(Row row, List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null && !value.equals("")) {
                fill(row.createCell(column), value);
            }
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof BigDecimal figure && figure.stripTrailingZeros().precision() <= DIGITS) {
            cell.setCellValue(figure.doubleValue());
            if (figure.scale() == scheme.decimals()) {
                cell.setCellStyle(points);
            }
        } else if (value instanceof Integer count) {
            cell.setCellValue(count);
        } else {
            cell.setCellValue(fitting(value instanceof BigDecimal figure ? figure.toPlainString() : value.toString()));
            cell.setCellStyle(text);
        }
    }

    /** A cell holds 32,767 characters; a longer text ends with a mark that something is missing. */
    private static String fitting(String whole) {
        return whole.length() <= LONGEST_CELL ? whole : whole.substring(0, LONGEST_CELL - 1) + "…";
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
