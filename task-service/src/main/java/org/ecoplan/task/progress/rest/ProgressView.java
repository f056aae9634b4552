package org.ecoplan.task.progress.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.progress.application.DutyProgress;
import org.ecoplan.task.progress.domain.Course;
import org.ecoplan.task.progress.domain.LampThresholds;
import org.ecoplan.task.report.application.ReportedProgress;
import org.jspecify.annotations.Nullable;

/** How far a duty is, how far it should be, its lamp, and the arithmetic behind it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressView(
        UUID assignmentId,
        UUID planId,
        String unitCode,

        @Schema(description = "The day that it is reckoned for. 计算日期")
        LocalDate asOf,

        @Schema(description = "Percent done by the report that counts, 0 while nothing is reported. 进度")
        int progress,

        @Schema(description = "CLOSED_OUT (验收销号), ACCEPTED, CLAIMED (the unit's word) or NONE (nothing reported). 进度来源")
        String progressSource,

        @Schema(description = "The report that counts. 所依据的报送") @Nullable
        ProgressReportView report,

        @Schema(description = "A later report that waits for its review. 待审核的后续报送") @Nullable
        ProgressReportView claimed,

        @Schema(description = "序时进度; absent where the duty has none") @Nullable
        ProgressCourseView expected,

        @Schema(description = "Why there is no 序时进度. 序时进度不适用的原因") @Nullable
        String noExpectedBecause,

        ProgressLampView lamp,
        ThresholdsOfLampView thresholds,

        @Schema(description = "The targets with a figure. 目标完成情况")
        List<ProgressTargetView> targets) {

    static ProgressView of(DutyProgress progress) {
        ReportedProgress counted = progress.counted();
        return new ProgressView(
                progress.duty().id().value(),
                progress.duty().planId(),
                progress.duty().unitCode(),
                progress.today(),
                progress.progress(),
                source(progress.duty().closedOut(), counted),
                ProgressReportView.of(counted),
                ProgressReportView.of(progress.claimed()),
                ProgressCourseView.of(progress),
                progress.noCourse(),
                ProgressLampView.of(progress),
                ThresholdsOfLampView.of(progress.thresholds()),
                progress.targets().stream().map(ProgressTargetView::of).toList());
    }

    private static String source(boolean closedOut, @Nullable ReportedProgress counted) {
        if (closedOut) {
            return "CLOSED_OUT";
        }
        if (counted == null) {
            return "NONE";
        }
        return counted.accepted() ? "ACCEPTED" : "CLAIMED";
    }

    /** A report that tells of a progress. */
    public record ProgressReportView(UUID reportId, String period, int progress, Instant submittedAt) {

        static @Nullable ProgressReportView of(@Nullable ReportedProgress report) {
            return report == null
                    ? null
                    : new ProgressReportView(
                            report.reportId(), report.period(), report.progress(), report.submittedAt());
        }
    }

    /**
     * The even course.
     *
     * @param percent to one decimal, half up
     * @param startRule PLAN_ISSUED (成文日期) or DUTY_ASSIGNED (任务下达日)
     * @param daysGone by today, without the days on which the clock stood still (中止)
     * @param days of the whole, without those by which the deadline is later because the clock stood still
     * @param daysSuspended on which the clock stood still by today
     * @param parts empty where all points that close the duty have one course; else the percent is the mean over them
     * @param behind percent less progress; negative when the duty is ahead
     */
    public record ProgressCourseView(
            BigDecimal percent,
            LocalDate start,
            String startRule,
            LocalDate end,
            long daysGone,
            long days,
            long daysSuspended,
            List<CoursePartView> parts,
            BigDecimal behind) {

        static @Nullable ProgressCourseView of(DutyProgress progress) {
            Course course = progress.course();
            DutyProgress.Start start = progress.start();
            if (course == null || start == null) {
                return null;
            }
            BigDecimal expected = course.expected(progress.today());
            return new ProgressCourseView(
                    expected,
                    course.start(),
                    start.name(),
                    course.end(),
                    course.daysBy(progress.today()),
                    course.days(),
                    course.stopped(progress.today()),
                    course.parts().stream()
                            .map(part -> CoursePartView.of(part, progress.today()))
                            .toList(),
                    expected.subtract(BigDecimal.valueOf(progress.progress())));
        }
    }

    /**
     * The course of so many of the points that close the duty.
     *
     * @param end their last day
     */
    public record CoursePartView(LocalDate end, long points, long daysGone, long days, long daysSuspended) {

        static CoursePartView of(Course.Part part, LocalDate today) {
            return new CoursePartView(part.end(), part.points(), part.daysBy(today), part.days(), part.stopped(today));
        }
    }

    /**
     * The lamp.
     *
     * @param colour GREEN, BLUE, YELLOW or RED; absent where the duty ended without a result
     * @param title 绿, 蓝, 黄, 红
     * @param restsOn the rule that held
     * @param arithmetic the formula with its figures, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressLampView(
            @Nullable String colour, @Nullable String title, String restsOn, String arithmetic) {

        static ProgressLampView of(DutyProgress progress) {
            var lamp = progress.verdict().lamp();
            return new ProgressLampView(
                    lamp == null ? null : lamp.name(),
                    lamp == null ? null : lamp.title(),
                    progress.verdict().restsOn().name(),
                    progress.arithmetic());
        }
    }

    /** @param version 0 for the default of the house */
    public record ThresholdsOfLampView(int version, int yellowBehind, int redBehind, int dueSoonDays) {

        static ThresholdsOfLampView of(LampThresholds thresholds) {
            return new ThresholdsOfLampView(
                    thresholds.version(), thresholds.yellowBehind(), thresholds.redBehind(), thresholds.dueSoonDays());
        }
    }

    /**
     * A target with what is reported of it.
     *
     * @param value to reach; the unit's quota where one is set (指标分解), else its share where the document sets one
     * @param valueFrom who sets that figure, in words: 指标分解第 n 版, 方案分地区目标 or 方案目标
     * @param completionRate 完成率 = actual ÷ value in percent, one decimal, half up
     * @param expected the level of the even course from the baseline that the plan prints
     * @param noRateBecause why there is no rate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressTargetView(
            UUID targetId,
            UUID obligationId,
            String indicator,
            String quote,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable String measure,
            String valueFrom,
            LocalDate by,
            @Nullable BigDecimal actual,
            @Nullable String actualMeasure,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal expected,
            @Nullable String noRateBecause) {

        static ProgressTargetView of(DutyProgress.TargetFigure figure) {
            return new ProgressTargetView(
                    figure.targetId(),
                    figure.obligationId(),
                    figure.indicator(),
                    figure.quote(),
                    figure.comparator(),
                    figure.value(),
                    figure.measure(),
                    figure.basis(),
                    figure.by(),
                    figure.actual(),
                    figure.actualMeasure(),
                    figure.rate(),
                    figure.expected(),
                    figure.why());
        }
    }
}
