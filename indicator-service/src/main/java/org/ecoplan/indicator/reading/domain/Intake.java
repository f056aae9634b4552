package org.ecoplan.indicator.reading.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.registry.domain.SeriesId;

/**
 * What the admitted rows of a push do to the stored readings, in the order of the rows.
 *
 * @param verdicts one for each admitted row
 * @param superseded values that a later one has taken the place of, in that order
 * @param revised the values that are valid now, of the keys that were revised
 * @param changedFrom the earliest observation that is new or revised, by series
 */
public record Intake(
        List<RowVerdict> verdicts,
        List<Superseded> superseded,
        SortedMap<ReadingKey, Reading> revised,
        SortedMap<SeriesId, Instant> changedFrom) {

    /** A value that is no longer valid but stays known. */
    public record Superseded(ReadingKey key, Reading reading) {}

    /** @param stored what was stored before the push under the keys of the rows */
    public static Intake of(List<Admission.Row> rows, Map<ReadingKey, Reading> stored) {
        Intake intake = new Intake(new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        Map<ReadingKey, Reading> valid = new HashMap<>(stored);
        for (Admission.Row row : rows) {
            RowVerdict.Kind kind = intake.take(row, valid);
            intake.verdicts.add(RowVerdict.of(row.row(), kind));
        }
        return intake;
    }

    private RowVerdict.Kind take(Admission.Row row, Map<ReadingKey, Reading> valid) {
        ReadingKey key = row.key();
        Reading known = valid.get(key);
        if (known != null && known.repeats(row.reading())) {
            return RowVerdict.Kind.DUPLICATE;
        }
        valid.put(key, row.reading());
        changedFrom.merge(key.series(), key.observedAt(), (one, other) -> one.isBefore(other) ? one : other);
        if (known == null) {
            return RowVerdict.Kind.ACCEPTED;
        }
        superseded.add(new Superseded(key, known));
        revised.put(key, row.reading());
        return RowVerdict.Kind.REVISED;
    }
}
