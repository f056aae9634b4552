package org.ecoplan.indicator.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * The period whose figure decides a target, while it runs: that of a stage, or the present one of those in each of which it has
 * to hold.
 */
public record DecidingPeriod(LocalDate from, int months) {
    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    /** Refused with the reason in its title where none runs on the day. */
    public static Outcome<DecidingPeriod> on(Goal goal, LocalDate today) {
        LocalDate by = goal.by();
        Integer each = goal.eachMonths();
        if (by == null) {
            return none("NO_DATE", "该目标没有完成时限");
        }
        if (today.isAfter(by)) {
            return none("STAGE_HAS_ENDED", "该目标已于 " + by + " 到期");
        }
        DecidingPeriod period = each == null ? containing(by, monthsUpTo(by)) : containing(today, each);
        if (each == null && !period.to().equals(by)) {
            return none("NO_PERIOD", by + " 不是任何统计时段的末日");
        }
        return today.isBefore(period.from()) ? none("NOT_BEGUN", period + " 尚未开始") : Outcome.done(period);
    }

    private static Outcome<DecidingPeriod> none(String code, String reason) {
        return Outcome.refused(Refusal.conflict(code, reason));
    }

    private static DecidingPeriod containing(LocalDate day, int months) {
        LocalDate first = day.withDayOfMonth(1);
        return new DecidingPeriod(first.minusMonths((first.getMonthValue() - 1) % months), months);
    }

    /** A stage at the end of a year is about the year, at the end of June about the half-year, and so on. */
    static int monthsUpTo(LocalDate by) {
        int month = by.getMonthValue();
        return month == YEAR || month == HALF_YEAR ? month : month % QUARTER == 0 ? QUARTER : 1;
    }

    LocalDate to() {
        return from.plusMonths(months).minusDays(1);
    }

    /** As it is written, such as {@code 2025-Q1}. */
    @Override
    public String toString() {
        return switch (months) {
            case YEAR -> ReportingPeriod.yearOf(from).toString();
            case HALF_YEAR -> ReportingPeriod.halfYearOf(from).toString();
            case QUARTER -> ReportingPeriod.quarterOf(from).toString();
            default -> YearMonth.from(from).toString();
        };
    }
}
