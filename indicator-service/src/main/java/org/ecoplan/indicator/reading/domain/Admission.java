package org.ecoplan.indicator.reading.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.jspecify.annotations.Nullable;

/** Which rows of a push are taken in at all, each decided by itself. */
public record Admission(List<Row> admitted, List<RowVerdict> refused) {
    private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofMinutes(5);

    /** An admitted row. */
    public record Row(int row, ReadingKey key, Reading reading) {}

    /** @param known the series that the feed may push to, by code */
    public static Admission of(List<PushedRow> pushed, Map<String, SeriesId> known, Instant now) {
        List<Row> admitted = new ArrayList<>();
        List<RowVerdict> refused = new ArrayList<>();
        for (PushedRow row : pushed) {
            SeriesId series = known.get(row.series());
            RowVerdict.Reason reason = reasonAgainst(row, series, now);
            if (series == null || reason != null) {
                refused.add(new RowVerdict(row.row(), RowVerdict.Kind.REFUSED, reason));
            } else {
                ReadingKey key = new ReadingKey(series, row.observedAt());
                admitted.add(new Row(row.row(), key, Reading.of(row.value(), row.flag(), now)));
            }
        }
        return new Admission(List.copyOf(admitted), List.copyOf(refused));
    }

    private static RowVerdict.@Nullable Reason reasonAgainst(PushedRow row, @Nullable SeriesId series, Instant now) {
        if (series == null) {
            return RowVerdict.Reason.UNKNOWN_SERIES;
        }
        if (row.observedAt().isAfter(now.plus(CLOCKS_MAY_DIFFER_BY))) {
            return RowVerdict.Reason.FUTURE_DATED;
        }
        return row.observedAt().isBefore(Instant.EPOCH) ? RowVerdict.Reason.TOO_OLD : null;
    }

    /** The first reading of each key, sorted: what is new goes into the table as it stands here. */
    public SortedMap<ReadingKey, Reading> firstOfEachKey() {
        SortedMap<ReadingKey, Reading> first = new TreeMap<>();
        for (Row row : admitted) {
            first.putIfAbsent(row.key(), row.reading());
        }
        return first;
    }
}
