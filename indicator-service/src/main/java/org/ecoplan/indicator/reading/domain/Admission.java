package org.ecoplan.indicator.reading.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.reading.domain.Plausibility.Worth;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a push are taken in at all, each decided by itself. Of rows with one key the last counts.
 *
 * @param admitted one a key, in the order of the push
 * @param others the verdicts on all other rows
 */
public record Admission(List<Row> admitted, List<RowVerdict> others) {
    private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofMinutes(5);
    /** Behind the times to which clocks fall back: 1970, 1 January 1980 (DOS), 6 January 1980 (GPS). */
    private static final Instant EARLIEST = Instant.parse("1980-12-31T16:00:00Z");

    /**
     * An admitted row.
     *
     * @param correction whether it holds even when it says what was corrected before
     * @param note what is special about it, absent for nothing
     */
    public record Row(
            int row,
            ReadingKey key,
            Reading reading,
            boolean correction,
            @Nullable Reason note) {}

    /**
     * A series that the feed may push to.
     *
     * @param concentration whether it measures one, of which nothing can be found (未检出)
     * @param note what there is to know of each of its rows, absent for nothing
     */
    public record Fed(
            SeriesId id,
            Plausibility plausibility,
            boolean concentration,
            @Nullable Reason note) {

        private boolean isComposed() {
            return note == Reason.COMPOSED_SERIES;
        }
    }

    /** @param known the series that the feed may push to, by code */
    public static Admission of(List<PushedRow> pushed, Map<String, Fed> known, Instant now) {
        Map<ReadingKey, Row> lastOfKey = new HashMap<>();
        List<RowVerdict> others = new ArrayList<>();
        for (PushedRow row : pushed) {
            Fed series = known.get(row.series());
            Reason reason = reasonAgainst(row, series, now);
            if (series == null || reason != null) {
                others.add(new RowVerdict(row.row(), RowVerdict.Kind.REFUSED, reason));
                continue;
            }
            Row admitted = admit(row, series, now);
            Row earlier = lastOfKey.put(admitted.key(), admitted);
            if (earlier != null) {
                others.add(RowVerdict.duplicate(earlier.row(), Reason.REPEATED_IN_PUSH));
            }
        }
        List<Row> admitted = new ArrayList<>(lastOfKey.values());
        admitted.sort(Comparator.comparingInt(Row::row));
        return new Admission(List.copyOf(admitted), List.copyOf(others));
    }

    private static Row admit(PushedRow row, Fed series, Instant now) {
        Reading reading = row.undetected()
                ? Reading.below(row.value(), row.flag(), now)
                : Reading.of(row.value(), row.flag(), now);
        boolean drifting = series.plausibility().of(row.value()) == Worth.DRIFTING;
        return new Row(
                row.row(),
                new ReadingKey(series.id(), row.observedAt()),
                drifting ? reading.asFaulty() : reading,
                row.correction(),
                drifting ? Reason.BELOW_RANGE : series.note());
    }

    private static @Nullable Reason reasonAgainst(PushedRow row, @Nullable Fed series, Instant now) {
        if (series == null) {
            return Reason.UNKNOWN_SERIES;
        }
        if (series.isComposed()) {
            return Reason.COMPOSED_SERIES;
        }
        if (row.undetected() && !series.concentration()) {
            return Reason.NOT_A_CONCENTRATION;
        }
        if (row.observedAt().isAfter(now.plus(CLOCKS_MAY_DIFFER_BY))) {
            return Reason.FUTURE_DATED;
        }
        if (row.observedAt().isBefore(EARLIEST)) {
            return Reason.TOO_OLD;
        }
        return series.plausibility().of(row.value()) == Worth.IMPOSSIBLE ? Reason.OUT_OF_RANGE : null;
    }

    /** The readings sorted by key, as they go into the table. */
    public SortedMap<ReadingKey, Reading> readings() {
        SortedMap<ReadingKey, Reading> readings = new TreeMap<>();
        admitted.forEach(row -> readings.put(row.key(), row.reading()));
        return readings;
    }
}
