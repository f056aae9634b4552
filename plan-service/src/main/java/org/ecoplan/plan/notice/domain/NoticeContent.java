package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says (通报内容): text and figures, each figure with the way to its rows.
 *
 * @param wording version of the wording that it was written with
 * @param addressees 主送
 * @param corrected what a correction puts in the place of what was issued, absent in a notice itself
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
        List<RankLine> ranking,
        @Nullable Corrected corrected) {

    /**
     * What a correction (更正) says beside the figures as they are now.
     *
     * @param number from 1, without a gap
     * @param documentNumber of the notice that is corrected
     * @param contentHash of what it takes the place of: the notice, or its correction before
     * @param paragraphs its text
     * @param changes each figure that is another one
     */
    public record Corrected(
            int number,
            String reason,
            @Nullable String documentNumber,
            String contentHash,
            List<String> paragraphs,
            List<NoticeComparison.Change> changes) {}

    /** The first day of its period. */
    String firstDay() {
        return ReportingPeriod.parse(period).start().toString();
    }

    /** The same with a paragraph more in its first section. */
    NoticeContent with(Paragraph more) {
        Section first = sections.get(0);
        List<Paragraph> paragraphs = new ArrayList<>(first.paragraphs());
        paragraphs.add(more);
        List<Section> all = new ArrayList<>(sections);
        all.set(0, new Section(first.key(), first.heading(), List.copyOf(paragraphs)));
        return new NoticeContent(
                title,
                planId,
                planTitle,
                period,
                asOf,
                wording,
                addressees,
                opening,
                List.copyOf(all),
                indicators,
                tasks,
                ranking,
                corrected);
    }

    /** The same as the content of a correction with a title of its own. */
    NoticeContent as(String otherTitle, Corrected correction) {
        return new NoticeContent(
                otherTitle,
                planId,
                planTitle,
                period,
                asOf,
                wording,
                addressees,
                opening,
                sections,
                indicators,
                tasks,
                ranking,
                correction);
    }

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
     * @param state 目标状态 in words, absent where nobody has told
     * @param completion 完成率 in percent
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
            @Nullable String source,
            @Nullable String state,
            @Nullable BigDecimal completion) {}

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
