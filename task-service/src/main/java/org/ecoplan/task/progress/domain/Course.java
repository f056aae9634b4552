package org.ecoplan.task.progress.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The even course from the first to the last day (序时进度): what should be done by a day when each day does its part. Where
 * single dated points have another deadline than the document's, their parts alone have another end, and the course is the
 * mean over all points.
 *
 * @param start the day on which nothing is done yet
 * @param end the day by whose end all is done, not before the start
 * @param parts the parts with ends of their own, the earliest first; empty where all have the same
 */
public record Course(LocalDate start, LocalDate end, List<Part> parts) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    /** So many points whose part ends on that day. */
    public record Part(LocalDate end, int points) {}

    public Course {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts: " + start + ", " + end);
        }
    }

    public Course(LocalDate start, LocalDate end) {
        this(start, end, List.of());
    }

    /**
     * The course of a duty.
     *
     * @param start not after any of the days
     * @param points one at least
     */
    public static Course of(LocalDate start, List<PointDates> points) {
        LocalDate printedEnd = points.stream()
                .map(PointDates::printed)
                .max(LocalDate::compareTo)
                .orElseThrow();
        TreeMap<LocalDate, Integer> ends = new TreeMap<>();
        for (PointDates point : points) {
            LocalDate moved = printedEnd.plusDays(DAYS.between(point.printed(), point.now()));
            ends.merge(moved.isBefore(start) ? start : moved, 1, Integer::sum);
        }
        return ends.size() == 1
                ? new Course(start, ends.firstKey())
                : new Course(
                        start,
                        ends.lastKey(),
                        ends.entrySet().stream()
                                .map(each -> new Part(each.getKey(), each.getValue()))
                                .toList());
    }

    /** The first and the present last day of a dated point. */
    public record PointDates(LocalDate printed, LocalDate now) {}

    /** Calendar days of the whole course; a course of one day has one. */
    public long days() {
        return days(end);
    }

    private long days(LocalDate last) {
        return Math.max(1, DAYS.between(start, last));
    }

    /** Calendar days of it that have gone by, none before its start and never more than there are. */
    public long daysBy(LocalDate today) {
        return daysBy(end, today);
    }

    private long daysBy(LocalDate last, LocalDate today) {
        return today.isBefore(last) ? Math.max(0, DAYS.between(start, today)) : days(last);
    }

    /** Per cent that should be done, to one decimal, half up. */
    public BigDecimal expected(LocalDate today) {
        if (parts.isEmpty()) {
            return expected(end, today);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int points = 0;
        for (Part part : parts) {
            BigDecimal own = ALL.multiply(BigDecimal.valueOf(daysBy(part.end(), today)))
                    .divide(BigDecimal.valueOf(days(part.end())), EXACT_ENOUGH);
            sum = sum.add(own.multiply(BigDecimal.valueOf(part.points())));
            points += part.points();
        }
        return sum.divide(BigDecimal.valueOf(points), 1, RoundingMode.HALF_UP);
    }

    private BigDecimal expected(LocalDate last, LocalDate today) {
        return ALL.multiply(BigDecimal.valueOf(daysBy(last, today)))
                .divide(BigDecimal.valueOf(days(last)), 1, RoundingMode.HALF_UP);
    }

    /** How the expected per cent comes about, for people. */
    public String words(LocalDate today) {
        String percent = expected(today).toPlainString();
        if (parts.isEmpty()) {
            return "序时进度 = 100 × 已过 %d 天 ÷ 共 %d 天(%s 至 %s)= %s".formatted(daysBy(today), days(), start, end, percent);
        }
        String each = parts.stream()
                .map(part -> "%d 项(%s 至 %s)100 × %d ÷ %d 天"
                        .formatted(part.points(), start, part.end(), daysBy(part.end(), today), days(part.end())))
                .collect(Collectors.joining("、"));
        return "序时进度 = 各时限事项的平均:%s = %s".formatted(each, percent);
    }

    /** The level between two levels, without a part of rounding but the last: two decimals, half up. */
    public BigDecimal between(BigDecimal base, BigDecimal target, LocalDate today) {
        return target.subtract(base)
                .multiply(BigDecimal.valueOf(daysBy(today)))
                .divide(BigDecimal.valueOf(days()), 2, RoundingMode.HALF_UP)
                .add(base);
    }

    /** Whether a progress is behind by more than so many percentage points, by the expected per cent as it is shown. */
    public boolean isBehindByMoreThan(int points, int progress, LocalDate today) {
        return expected(today).compareTo(BigDecimal.valueOf((long) progress + points)) > 0;
    }
}
