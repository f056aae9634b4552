package org.ecoplan.indicator.evaluation.domain.period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.kernel.ChinaTime;

/**
 * A period whose value is to be computed, since readings of it came or changed.
 *
 * @param at from when on: noon of the day after its end, for what comes later when some time has passed in which more of it
 *     may come
 */
public record DuePeriod(Period period, Instant at) {
    /** Feeds tell of a day in the hours after it. */
    private static final Duration FEEDS_ARE_LATE_BY = Duration.ofHours(12);

    private static final Duration PUSHES_FOLLOW_WITHIN = Duration.ofMinutes(1);

    /** How long the periods are whose values are kept and told; days are computed when they are asked for. */
    public static final List<PeriodKind> KINDS =
            List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

    /** Those in which the times of observation lie. */
    public static Set<DuePeriod> of(Collection<Instant> observedAt, Instant now) {
        Set<DuePeriod> due = new LinkedHashSet<>();
        observedAt.stream()
                .map(at -> Period.containing(PeriodKind.MONTH, ChinaTime.today(at)))
                .distinct()
                .forEach(month -> KINDS.stream()
                        .map(kind -> Period.containing(kind, month.from()))
                        .map(period -> new DuePeriod(period, dueAt(period, now)))
                        .forEach(due::add));
        return due;
    }

    /** Those of the years of the times of observation that end with them or later, as they stand for the year so far. */
    public static Set<DuePeriod> sinceNewYear(Collection<Instant> observedAt, Instant now) {
        Map<LocalDate, LocalDate> firstOfYear = new TreeMap<>();
        observedAt.stream()
                .map(ChinaTime::today)
                .forEach(day -> firstOfYear.merge(
                        day.withDayOfYear(1), day, (one, other) -> one.isBefore(other) ? one : other));
        Set<DuePeriod> due = new LinkedHashSet<>();
        firstOfYear.forEach((year, first) -> KINDS.stream()
                .flatMap(kind -> Period.containing(PeriodKind.YEAR, year).parts(kind).stream())
                .filter(period -> !period.to().isBefore(first))
                .map(period -> new DuePeriod(period, dueAt(period, now)))
                .forEach(due::add));
        return due;
    }

    private static Instant dueAt(Period period, Instant now) {
        Instant first = period.end().plus(FEEDS_ARE_LATE_BY);
        Instant settled = now.plus(PUSHES_FOLLOW_WITHIN);
        return first.isAfter(settled) ? first : settled;
    }
}
