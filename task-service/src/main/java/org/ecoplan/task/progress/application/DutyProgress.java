package org.ecoplan.task.progress.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.task.assignment.application.DutyOverview;
import org.ecoplan.task.progress.domain.Course;
import org.ecoplan.task.progress.domain.Lamp;
import org.ecoplan.task.progress.domain.LampRule;
import org.ecoplan.task.progress.domain.LampThresholds;
import org.ecoplan.task.report.application.ReportedProgress;
import org.jspecify.annotations.Nullable;

/**
 * How far a duty is on a day, with everything that this rests on.
 *
 * @param today local date in Asia/Shanghai
 * @param counted the report that counts: the latest that is accepted, else the latest that waits for its review
 * @param claimed a later one that waits for its review beside an accepted one
 * @param course absent where the duty has none
 * @param noCourse why it has none
 * @param start what the course starts with
 */
public record DutyProgress(
        DutyOverview duty,
        LocalDate today,
        @Nullable ReportedProgress counted,
        @Nullable ReportedProgress claimed,
        @Nullable Course course,
        @Nullable String noCourse,
        @Nullable Start start,
        LampThresholds thresholds,
        LampRule.Verdict verdict,
        List<TargetFigure> targets) {

    private static final int DONE = 100;

    /** Per cent that is done by the report that counts; 0 while nothing is reported, 100 once it is accepted as a whole. */
    public int progress() {
        return percent(duty, counted);
    }

    static int percent(DutyOverview duty, @Nullable ReportedProgress counted) {
        if (duty.closedOut()) {
            return DONE;
        }
        return counted == null ? 0 : counted.progress();
    }

    /** Per cent that should be done (序时进度), to one decimal; absent where the duty has no course. */
    public @Nullable BigDecimal expected() {
        return course == null ? null : course.expected(today);
    }

    /** The name of the lamp; absent where the duty has none. */
    public @Nullable String lamp() {
        Lamp lamp = verdict.lamp();
        return lamp == null ? null : lamp.name();
    }

    /** The arithmetic of the lamp, for people. */
    public String arithmetic() {
        String quotas = targets.stream()
                .filter(target -> target.basis().startsWith("指标分解"))
                .map(target -> "%s按%s为 %s%s"
                        .formatted(
                                target.indicator(),
                                target.basis(),
                                target.value() == null ? "" : target.value().toPlainString(),
                                target.measure() == null ? "" : target.measure()))
                .collect(Collectors.joining("、"));
        return quotas.isEmpty() ? verdict.words() : verdict.words() + ";目标值:" + quotas;
    }

    /** From which day the course of a duty counts. */
    public enum Start {
        /** 成文日期 of the plan */
        PLAN_ISSUED,
        /** the day on which the duty arrived, where that of the plan was not kept */
        DUTY_ASSIGNED
    }

    /**
     * What is reported of a target.
     *
     * @param value the figure to reach, the unit's quota where one is set, else its share where the document sets one
     * @param basis who sets that figure, for people
     * @param actual what the report that counts says
     * @param rate 完成率 in per cent, absent where it cannot be told
     * @param expected the level of the even course from the baseline, absent where there is no baseline
     * @param why a rate or a course is missing, for people
     */
    public record TargetFigure(
            UUID targetId,
            UUID obligationId,
            String indicator,
            String quote,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable String measure,
            String basis,
            LocalDate by,
            @Nullable BigDecimal actual,
            @Nullable String actualMeasure,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal expected,
            @Nullable String why) {}
}
