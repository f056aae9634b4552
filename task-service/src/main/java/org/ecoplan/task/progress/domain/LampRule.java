package org.ecoplan.task.progress.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lamp a duty has: the first rule that holds, and its arithmetic in words. */
public final class LampRule {
    private LampRule() {}

    /**
     * A lamp and what it rests on.
     *
     * @param lamp absent where the duty ended without a result
     * @param restsOn the rule that held
     * @param words the arithmetic, for people
     */
    public record Verdict(@Nullable Lamp lamp, Rule restsOn, String words) {}

    /** The rules in the order in which they are tried. */
    public enum Rule {
        DUTY_ENDED,
        DUTY_CLOSED_OUT,
        /** the clock of all that is due stands still (中止) */
        SUSPENDED,
        POINT_OVERDUE,
        FAR_BEHIND,
        BEHIND,
        DUE_SOON,
        ON_COURSE,
        /** no course can be held against it: only its dated points speak, and none is overdue or due soon */
        DATED_POINTS
    }

    public static Verdict of(Situation situation, LampThresholds thresholds, LocalDate today) {
        switch (situation.life()) {
            case ENDED:
                return new Verdict(null, Rule.DUTY_ENDED, "该职责任务已结束(未销号),不再亮灯");
            case CLOSED_OUT:
                return new Verdict(Lamp.GREEN, Rule.DUTY_CLOSED_OUT, "该职责任务已验收销号 → 绿灯");
            case SUSPENDED:
                return new Verdict(null, Rule.SUSPENDED, words(situation, today) + "该职责任务的时限事项均在中止期间,停止计时,不亮灯");
            default:
                return ofRunning(situation, thresholds, today);
        }
    }

    private static Verdict ofRunning(Situation situation, LampThresholds thresholds, LocalDate today) {
        String course = words(situation, today);
        long overdue = situation.points().stream().filter(DatedPoint::overdue).count();
        if (overdue > 0) {
            return new Verdict(Lamp.RED, Rule.POINT_OVERDUE, course + "有 %d 个时限事项逾期 → 红灯".formatted(overdue));
        }
        if (isBehind(situation, thresholds.redBehind(), today)) {
            return new Verdict(
                    Lamp.RED, Rule.FAR_BEHIND, course + "滞后超过 %d 个百分点 → 红灯".formatted(thresholds.redBehind()));
        }
        if (isBehind(situation, thresholds.yellowBehind(), today)) {
            return new Verdict(
                    Lamp.YELLOW,
                    Rule.BEHIND,
                    course
                            + "滞后超过 %d 个百分点、不超过 %d 个百分点 → 黄灯"
                                    .formatted(thresholds.yellowBehind(), thresholds.redBehind()));
        }
        Optional<LocalDate> next = nextDue(situation);
        if (next.isPresent() && DAYS.between(today, next.get()) <= thresholds.dueSoonDays()) {
            return new Verdict(
                    Lamp.BLUE,
                    Rule.DUE_SOON,
                    course + "最近的时限 %s 在 %d 天以内 → 蓝灯".formatted(next.get(), thresholds.dueSoonDays()));
        }
        return situation.course() == null
                ? new Verdict(
                        Lamp.GREEN,
                        Rule.DATED_POINTS,
                        course + "无时限事项逾期,%d 天内无时限到期 → 绿灯".formatted(thresholds.dueSoonDays()))
                : new Verdict(
                        Lamp.GREEN, Rule.ON_COURSE, course + "滞后不超过 %d 个百分点 → 绿灯".formatted(thresholds.yellowBehind()));
    }

    private static boolean isBehind(Situation situation, int points, LocalDate today) {
        return situation.course() != null && situation.course().isBehindByMoreThan(points, situation.progress(), today);
    }

    private static Optional<LocalDate> nextDue(Situation situation) {
        return situation.points().stream()
                .filter(DatedPoint::open)
                .map(DatedPoint::lastDay)
                .min(LocalDate::compareTo);
    }

    private static String words(Situation situation, LocalDate today) {
        Course course = situation.course();
        if (course == null) {
            return "序时进度不适用:%s;".formatted(situation.noCourse());
        }
        BigDecimal expected = course.expected(today);
        return "%s;滞后 = %s − 进度 %d = %s 个百分点;"
                .formatted(
                        course.words(today),
                        expected.toPlainString(),
                        situation.progress(),
                        expected.subtract(BigDecimal.valueOf(situation.progress()))
                                .toPlainString());
    }
}
