package org.ecoplan.plan.notice.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.ecoplan.plan.notice.domain.Light;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeComparison;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.jspecify.annotations.Nullable;

/**
 * What of an issued notice everybody may read (公开版): its words and figures as issued, without the ways to rows that stay
 * inside and without who signed it.
 *
 * @param noticeHash SHA-256 of the whole notice as it was frozen, hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicNotice(
        String title,
        @Nullable String documentNumber,
        @Nullable String issuingOffice,
        @Nullable LocalDate issuedOn,
        String planTitle,
        String period,
        LocalDate asOf,
        String opening,
        List<Section> sections,
        List<Indicator> indicators,
        List<Task> tasks,
        List<Rank> ranking,
        @Nullable Correction correction,
        String noticeHash) {

    record Section(String heading, List<String> paragraphs) {
        static Section of(NoticeContent.Section section) {
            return new Section(
                    section.heading(),
                    section.paragraphs().stream()
                            .map(NoticeContent.Paragraph::text)
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Indicator(
            String indicator,
            String target,
            LocalDate by,
            @Nullable BigDecimal actual,
            @Nullable String place,
            @Nullable String valuePeriod,
            @Nullable String yearOnYear) {
        static Indicator of(NoticeContent.IndicatorLine line) {
            return new Indicator(
                    line.indicator(),
                    line.target(),
                    line.by(),
                    line.actual(),
                    line.place(),
                    line.valuePeriod(),
                    line.yearOnYear());
        }
    }

    record Task(String ordinal, String title, List<String> leadUnits, Light light) {
        static Task of(NoticeContent.TaskLine line) {
            return new Task(line.ordinal(), line.title(), line.leadUnits(), line.light());
        }
    }

    record Rank(int rank, String unit, long expected, long inTime, BigDecimal percent) {
        static Rank of(NoticeContent.RankLine line) {
            return new Rank(line.rank(), line.unitName(), line.expected(), line.inTime(), line.percent());
        }
    }

    /**
     * What a correction (更正) says of the figures that are other ones.
     *
     * @param changes each figure that is another one
     * @param correctedHash of what it takes the place of: the notice, or its correction before
     */
    record Correction(int number, String reason, List<String> paragraphs, List<Changed> changes, String correctedHash) {
        static @Nullable Correction of(NoticeContent.@Nullable Corrected corrected) {
            return corrected == null
                    ? null
                    : new Correction(
                            corrected.number(),
                            corrected.reason(),
                            corrected.paragraphs(),
                            corrected.changes().stream().map(Changed::of).toList(),
                            corrected.contentHash());
        }
    }

    /** A figure as it was and as it is, as the document of the correction has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            String what, @Nullable String before, @Nullable String after) {
        static Changed of(NoticeComparison.Change change) {
            return new Changed(change.what(), change.before(), change.after());
        }
    }

    static PublicNotice of(Notice notice) {
        NoticeContent content = CanonicalContent.read(notice.frozen().content());
        Letterhead given = notice.letterhead();
        return new PublicNotice(
                content.title(),
                given.documentNumber(),
                given.office(),
                notice.issuedOn(),
                content.planTitle(),
                content.period(),
                content.asOf(),
                content.opening(),
                content.sections().stream().map(Section::of).toList(),
                content.indicators().stream().map(Indicator::of).toList(),
                content.tasks().stream().map(Task::of).toList(),
                content.ranking().stream().map(Rank::of).toList(),
                Correction.of(content.corrected()),
                notice.frozen().contentHash());
    }
}
