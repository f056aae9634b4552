package org.ecoplan.task.progress.application;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.task.assignment.application.DutyOverview;
import org.ecoplan.task.obligation.application.ObligationDetails;
import org.ecoplan.task.progress.application.DutyProgress.Start;
import org.ecoplan.task.progress.application.DutyProgress.TargetFigure;
import org.ecoplan.task.progress.domain.Course;
import org.ecoplan.task.progress.domain.DatedPoint;
import org.ecoplan.task.progress.domain.LampRule;
import org.ecoplan.task.progress.domain.LampThresholds;
import org.ecoplan.task.progress.domain.Situation;
import org.ecoplan.task.progress.domain.Stop;
import org.ecoplan.task.progress.domain.TargetArithmetic;
import org.ecoplan.task.progress.domain.TargetWeight;
import org.ecoplan.task.quota.application.UnitQuota;
import org.ecoplan.task.report.application.ReportedProgress;
import org.ecoplan.task.target.application.IssuedTarget;
import org.ecoplan.task.target.application.IssuedTask;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of one duty. */
final class Reckoning {
    private final DutyOverview duty;
    private final @Nullable IssuedTask task;
    private final List<IssuedTarget> targets;
    private final Map<UUID, UnitQuota> quotas;
    private final LocalDate today;

    private Reckoning(DutyOverview duty, @Nullable IssuedTask task, Map<UUID, UnitQuota> quotas, LocalDate today) {
        this.quotas = quotas;
        this.duty = duty;
        this.task = task;
        this.targets = task == null
                ? List.of()
                : task.targets().stream()
                        .filter(target -> target.isOf(duty.unitCode()))
                        .toList();
        this.today = today;
    }

    /**
     * @param task absent where it was issued before targets were kept
     * @param quotas what was set to the unit (指标分解), by target
     */
    static DutyProgress of(
            DutyOverview duty,
            @Nullable IssuedTask task,
            Map<UUID, UnitQuota> quotas,
            List<ReportedProgress> reported,
            LampThresholds thresholds,
            LocalDate today) {
        return new Reckoning(duty, task, quotas, today).reckon(reported, thresholds);
    }

    private DutyProgress reckon(List<ReportedProgress> reported, LampThresholds thresholds) {
        ReportedProgress accepted = latest(reported, true);
        ReportedProgress claimed = latest(reported, false);
        ReportedProgress counted = accepted == null ? claimed : accepted;
        boolean isLater =
                accepted != null && claimed != null && claimed.submittedAt().isAfter(accepted.submittedAt());
        String noCourse = noCourse();
        Course course = noCourse == null ? course() : null;
        Situation situation = new Situation(
                life(),
                DutyProgress.percent(duty, counted),
                course,
                noCourse,
                duty.obligations().stream().map(this::point).toList());
        return new DutyProgress(
                duty,
                today,
                counted,
                isLater ? claimed : null,
                course,
                noCourse,
                course == null ? null : task == null ? Start.DUTY_ASSIGNED : Start.PLAN_ISSUED,
                thresholds,
                LampRule.of(situation, thresholds, today),
                figures(counted, isLater ? claimed : null));
    }

    private static @Nullable ReportedProgress latest(List<ReportedProgress> reported, boolean accepted) {
        return reported.stream()
                .filter(one -> one.accepted() == accepted)
                .findFirst()
                .orElse(null);
    }

    private Situation.Life life() {
        if (duty.live()) {
            List<ObligationDetails> due = duty.obligations().stream()
                    .filter(one -> one.state().equals("OPEN") || one.state().equals("OVERDUE"))
                    .toList();
            return !due.isEmpty() && due.stream().allMatch(this::standsStill)
                    ? Situation.Life.SUSPENDED
                    : Situation.Life.RUNNING;
        }
        return duty.closedOut() ? Situation.Life.CLOSED_OUT : Situation.Life.ENDED;
    }

    private boolean standsStill(ObligationDetails obligation) {
        return obligation.suspended() != null && obligation.suspended().holdsOn(today);
    }

    /** What stands still waits for nothing. */
    private DatedPoint point(ObligationDetails obligation) {
        return new DatedPoint(
                obligation.deadline(),
                obligation.state().equals("OPEN") && !standsStill(obligation),
                obligation.state().equals("OVERDUE"));
    }

    /** Why an even course is no measure of the duty; absent where it is one. */
    private @Nullable String noCourse() {
        if (!duty.live()) {
            return duty.closedOut() ? "该职责任务已验收销号" : "该职责任务已结束";
        }
        if (duty.obligations().isEmpty()) {
            return "该职责任务没有时限事项";
        }
        if (start() == null) {
            return "方案的成文日期和任务下达日期均未留存";
        }
        if (start().isAfter(end())) {
            return "全部时限早于方案的成文日期";
        }
        boolean hasOtherPoints = duty.obligations().stream()
                .anyMatch(
                        point -> !point.kind().equals("TARGET") && !point.kind().equals("PLAN_END"));
        if (hasOtherPoints) {
            return null;
        }
        if (task == null) {
            boolean hasTargets =
                    duty.obligations().stream().anyMatch(point -> point.kind().equals("TARGET"));
            return hasTargets ? "该任务在留存目标之前下达,目标类别未知" : null;
        }
        List<String> reasons = targets.stream()
                .flatMap(target -> noCourse(target).stream())
                .distinct()
                .toList();
        boolean someHaveOne =
                targets.stream().anyMatch(target -> noCourse(target).isEmpty());
        return targets.isEmpty() || someHaveOne ? null : "目标均为" + String.join("、", reasons);
    }

    private static Optional<String> noCourse(IssuedTarget target) {
        return TargetWeight.noCourse(target.comparator(), target.value() != null, target.continuous());
    }

    private @Nullable LocalDate start() {
        return task == null ? duty.assignedOn() : task.issuedOn();
    }

    /** The last day of its last dated point; there is one. */
    private LocalDate end() {
        return duty.obligations().get(duty.obligations().size() - 1).deadline();
    }

    private @Nullable Course course() {
        LocalDate start = start();
        return start == null
                ? null
                : Course.of(
                        start,
                        duty.obligations().stream()
                                .map(point -> new Course.PointDates(printed(point), point.deadline(), stops(point)))
                                .toList());
    }

    /** For which days its clock stood still, and since when it does. */
    private List<Stop> stops(ObligationDetails point) {
        return Stream.concat(
                        point.earlierDeadlines().stream()
                                .map(ObligationDetails.Earlier::stoodStill)
                                .filter(Objects::nonNull)
                                .map(stood -> Stop.over(stood.from(), stood.lastDay())),
                        standsStill(point)
                                ? Stream.of(Stop.since(
                                        requireNonNull(point.suspended()).from()))
                                : Stream.of())
                .toList();
    }

    /** The day that a point had first. */
    private static LocalDate printed(ObligationDetails point) {
        return point.earlierDeadlines().isEmpty()
                ? point.deadline()
                : point.earlierDeadlines().get(0).lastDay();
    }

    private List<TargetFigure> figures(@Nullable ReportedProgress counted, @Nullable ReportedProgress claimed) {
        return duty.obligations().stream()
                .filter(point -> point.kind().equals("TARGET"))
                .flatMap(point -> targets.stream()
                        .filter(target -> target.targetId().equals(point.sourceId()))
                        .map(target -> figure(point, target, counted, claimed)))
                .toList();
    }

    private TargetFigure figure(
            ObligationDetails point,
            IssuedTarget target,
            @Nullable ReportedProgress counted,
            @Nullable ReportedProgress claimed) {
        Wanted wanted = wanted(target);
        TargetArithmetic arithmetic = new TargetArithmetic(
                target.comparator(), wanted.value(), wanted.measure(), wanted.baseline(), point.deadline());
        Optional<ReportedProgress.ReportedFigure> actual = figureOf(point, counted);
        boolean waits = actual.isEmpty() && figureOf(point, claimed).isPresent();
        LocalDate start = start();
        return new TargetFigure(
                target.targetId(),
                point.id(),
                target.indicator(),
                target.quote(),
                target.comparator(),
                wanted.value(),
                wanted.measure(),
                wanted.basis(),
                point.deadline(),
                actual.map(ReportedProgress.ReportedFigure::value).orElse(null),
                actual.map(ReportedProgress.ReportedFigure::measure).orElse(null),
                actual.flatMap(figure -> arithmetic.rate(figure.value(), figure.measure()))
                        .orElse(null),
                start == null
                        ? null
                        : arithmetic.expected(start, stops(point), today).orElse(null),
                arithmetic
                        .noRate(actual.map(ReportedProgress.ReportedFigure::measure)
                                .orElse(null))
                        .map(why -> waits && arithmetic.isRated() ? "已报送的完成数待审核" : why)
                        .orElse(null));
    }

    private static Optional<ReportedProgress.ReportedFigure> figureOf(
            ObligationDetails point, @Nullable ReportedProgress report) {
        return report == null
                ? Optional.empty()
                : report.figures().stream()
                        .filter(figure -> figure.obligationId().equals(point.id()))
                        .findFirst();
    }

    /** What was set to the unit, before the share that the document sets to it, before the figure of all. */
    private Wanted wanted(IssuedTarget target) {
        UnitQuota quota = quotas.get(target.targetId());
        if (quota != null) {
            return new Wanted(quota.value(), quota.measure(), null, "指标分解第 %d 版".formatted(quota.version()));
        }
        Optional<BigDecimal> share = target.shareOf(duty.unitCode());
        return new Wanted(
                share.orElse(target.value()),
                target.measure(),
                target.baseline(),
                share.isPresent() ? "方案分地区目标" : "方案目标");
    }

    /**
     * What the unit has to reach.
     *
     * @param baseline absent for a quota: what is printed is the level of the whole
     * @param basis who says so, for people
     */
    private record Wanted(
            @Nullable BigDecimal value,
            @Nullable String measure,
            @Nullable BigDecimal baseline,
            String basis) {}
}
