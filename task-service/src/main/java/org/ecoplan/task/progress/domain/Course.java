package org.ecoplan.task.progress.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The even course from the first to the last day (序时进度): what should be done by a day when each day does its part. A day on
 * which the clock stands still (中止) does none. Where the points that close a duty have several last days, each has a course
 * of its own, and the course of the duty is the mean over them.
 *
 * @param start the day on which nothing is done yet
 * @param courses those of the points that close the duty, the earliest end first; one at least
 */
public record Course(LocalDate start, List<Part> courses) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    public Course {
        if (courses.isEmpty() || courses.stream().anyMatch(part -> part.end().isBefore(start))) {
            throw new IllegalArgumentException("no end, or one before its start: " + start + ", " + courses);
        }
    }

    /** The course of one point whose clock never stood still. */
    public Course(LocalDate start, LocalDate end) {
        this(start, end, List.of());
    }

    /** The course of one point. */
    public Course(LocalDate start, LocalDate end, List<Stop> stops) {
        this(start, List.of(new Part(start, end, stops, 1)));
    }

    /**
     * The course of a duty. It is closed by the points that the document put last, and by those that now end no earlier than
     * the first of these; what is due on the way has no part of it.
     *
     * @param points one at least
     */
    public static Course of(LocalDate start, List<PointDates> points) {
        LocalDate printedEnd = points.stream()
                .map(PointDates::printed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate firstEnd = points.stream()
                .filter(point -> point.printed().equals(printedEnd))
                .map(PointDates::now)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<Part, Long> closing = points.stream()
                .filter(point -> !point.now().isBefore(firstEnd))
                .map(point -> new Part(start, later(start, point.now()), point.stops(), 1))
                .collect(Collectors.groupingBy(part -> part, Collectors.counting()));
        return new Course(
                start,
                closing.entrySet().stream()
                        .map(each -> each.getKey().of(each.getValue()))
                        .sorted(Comparator.comparing(Part::end).thenComparing(part -> part.stopped(part.end())))
                        .toList());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The days of a dated point.
     *
     * @param printed its first last day
     * @param now its present last day, later by each stop that is over
     */
    public record PointDates(LocalDate printed, LocalDate now, List<Stop> stops) {}

    /**
     * The course of so many points that end on the same day and stood still on the same days.
     *
     * @param end the last day of these points
     */
    public record Part(LocalDate start, LocalDate end, List<Stop> stops, long points) {

        private Part of(long number) {
            return new Part(start, end, stops, number);
        }

        /** Calendar days of the whole without those that stood still; a course of one day has one. */
        public long days() {
            return Math.max(1, DAYS.between(start, end) - stopsOver());
        }

        /** Days of it that have gone by without those that stood still, none before its start and never more than there are. */
        public long daysBy(LocalDate today) {
            if (!today.isBefore(end) && !standsStill()) {
                return days();
            }
            long gone = Math.max(0, DAYS.between(start, today) - stopped(today));
            return Math.min(gone, days());
        }

        /** How many days by that day stood still. */
        public long stopped(LocalDate today) {
            return stops.stream()
                    .mapToLong(stop -> stop.daysBetween(start, today))
                    .sum();
        }

        private long stopsOver() {
            return stops.stream()
                    .filter(stop -> !stop.goesOn())
                    .mapToLong(stop -> stop.daysBetween(start, end))
                    .sum();
        }

        private boolean standsStill() {
            return stops.stream().anyMatch(Stop::goesOn);
        }

        private BigDecimal expected(LocalDate today) {
            return ALL.multiply(BigDecimal.valueOf(daysBy(today))).divide(BigDecimal.valueOf(days()), EXACT_ENOUGH);
        }

        /** 已过多少天, for people. */
        private String goneInWords(LocalDate today) {
            long stopped = stopped(today);
            return stopped == 0
                    ? "已过 %d 天".formatted(daysBy(today))
                    : "已过 %d 天(不含中止 %d 天)".formatted(daysBy(today), stopped);
        }

        /** 共多少天, for people. */
        private String wholeInWords() {
            long over = stopsOver();
            return "共 %d 天(%s 至 %s%s%s)"
                    .formatted(
                            days(),
                            start,
                            end,
                            over == 0 ? "" : ",不含中止 %d 天".formatted(over),
                            standsStill() ? ",中止结束后顺延" : "");
        }
    }

    /** The courses of their own that the closing points have; empty where all have the same. */
    public List<Part> parts() {
        return courses.size() == 1 ? List.of() : courses;
    }

    private Part last() {
        return courses.get(courses.size() - 1);
    }

    /** The last day of the last point that closes the duty. */
    public LocalDate end() {
        return last().end();
    }

    /** Calendar days of the longest course without those that stood still. */
    public long days() {
        return last().days();
    }

    /** Days of that course that have gone by, without those that stood still. */
    public long daysBy(LocalDate today) {
        return last().daysBy(today);
    }

    /** Days of that course on which the clock stood still (中止) by that day. */
    public long stopped(LocalDate today) {
        return last().stopped(today);
    }

    /** Per cent that should be done, to one decimal, half up. */
    public BigDecimal expected(LocalDate today) {
        BigDecimal sum = BigDecimal.ZERO;
        long points = 0;
        for (Part part : courses) {
            sum = sum.add(part.expected(today).multiply(BigDecimal.valueOf(part.points())));
            points += part.points();
        }
        return sum.divide(BigDecimal.valueOf(points), 1, RoundingMode.HALF_UP);
    }

    /** How the expected per cent comes about, for people. */
    public String words(LocalDate today) {
        String percent = expected(today).toPlainString();
        if (courses.size() == 1) {
            return "序时进度 = 100 × %s ÷ %s= %s".formatted(last().goneInWords(today), last().wholeInWords(), percent);
        }
        String each = courses.stream()
                .map(part ->
                        "%d 项 100 × %s ÷ %s".formatted(part.points(), part.goneInWords(today), part.wholeInWords()))
                .collect(Collectors.joining("、"));
        return "序时进度 = 最后到期的时限事项的平均:%s= %s".formatted(each, percent);
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
