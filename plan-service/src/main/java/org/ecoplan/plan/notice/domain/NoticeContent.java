package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says (通报内容): text and figures, each figure with the way to its rows.
 *
 * @param wording version of the wording that it was written with
 * @param addressees 主送
 */
public record NoticeContent(
        String title,
        UUID planId,
        String planTitle,
        String period,
        LocalDate asOf,
        String wording,
        String addressees,
        String opening,
        List<Section> sections,
        List<IndicatorLine> indicators,
        List<TaskLine> tasks,
        List<RankLine> ranking) {

    /** A section with its heading (一、总体情况). */
    public record Section(String key, String heading, List<Paragraph> paragraphs) {}

    /** A paragraph and the figures in it. */
    public record Paragraph(String text, List<Reference> figures) {}

    /**
     * A figure of a text.
     *
     * @param rows address of what it counts
     */
    public record Reference(String label, long count, String rows) {}

    /**
     * A target that is due in the period.
     *
     * @param actual the value that was reached, absent where none was told here or where it rests on too little data
     * @param place 断面 or 点位 where it was measured
     * @param valuePeriod the period of the value, the longest that ends on the day of the target
     * @param yearOnYear 同比 in words, absent where there is no value of the year before
     * @param source address of the value at indicator-service
     */
    public record IndicatorLine(
            String indicator,
            String target,
            LocalDate by,
            String quote,
            @Nullable BigDecimal actual,
            @Nullable String place,
            @Nullable String valuePeriod,
            @Nullable String yearOnYear,
            @Nullable String source) {}

    /** A task with its lamp (任务亮灯表). */
    public record TaskLine(
            UUID taskId,
            String ordinal,
            String title,
            List<String> leadUnits,
            Light light,
            long duties,
            long closedOut,
            long overdue,
            long reportsMissing,
            String rows) {}

    /**
     * A unit by its share of reports in time (按时报送率排名).
     *
     * @param percent with one decimal
     */
    public record RankLine(
            int rank, String unitCode, String unitName, long expected, long inTime, BigDecimal percent, String rows) {}
}
