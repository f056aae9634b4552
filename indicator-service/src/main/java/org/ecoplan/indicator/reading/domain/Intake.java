package org.ecoplan.indicator.reading.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.indicator.reading.domain.RowVerdict.Kind;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * What the admitted rows of a push do to the stored readings.
 *
 * @param verdicts one for each admitted row
 * @param superseded the values that another one takes the place of, by key
 * @param revised the values that take their place, by key
 * @param changed the good values that are new and where one ceased to be good, by series and time of observation
 */
public record Intake(
        List<RowVerdict> verdicts,
        SortedMap<ReadingKey, Reading> superseded,
        SortedMap<ReadingKey, Reading> revised,
        SortedMap<SeriesId, SortedMap<Instant, Optional<Reading>>> changed) {

    /** The readings that would take the place of a stored one with another value. */
    public static SortedMap<ReadingKey, Reading> revisions(List<Admission.Row> rows, Map<ReadingKey, Reading> stored) {
        SortedMap<ReadingKey, Reading> revisions = new TreeMap<>();
        for (Admission.Row row : rows) {
            Reading known = stored.get(row.key());
            if (known != null && !known.repeats(row.reading())) {
                revisions.put(row.key(), row.reading());
            }
        }
        return revisions;
    }

    /**
     * @param stored what was stored before the push under the keys of the rows
     * @param outdated the keys whose row says what was known once and corrected since
     */
    public static Intake of(List<Admission.Row> rows, Map<ReadingKey, Reading> stored, Set<ReadingKey> outdated) {
        Intake intake = new Intake(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Admission.Row row : rows) {
            intake.verdicts.add(intake.take(row, stored.get(row.key()), outdated));
        }
        return intake;
    }

    private RowVerdict take(Admission.Row row, @Nullable Reading known, Set<ReadingKey> outdated) {
        ReadingKey key = row.key();
        Reading reading = row.reading();
        if (known != null && known.repeats(reading)) {
            return new RowVerdict(row.row(), Kind.DUPLICATE, row.note());
        }
        if (known != null && outdated.contains(key) && !row.correction()) {
            return RowVerdict.duplicate(row.row(), Reason.SUPERSEDED_VALUE);
        }
        if (reading.isGood() || known != null && known.isGood()) {
            changed.computeIfAbsent(key.series(), series -> new TreeMap<>())
                    .put(key.observedAt(), reading.isGood() ? Optional.of(reading) : Optional.empty());
        }
        if (known == null) {
            return new RowVerdict(row.row(), Kind.ACCEPTED, row.note());
        }
        superseded.put(key, known);
        revised.put(key, reading);
        return new RowVerdict(row.row(), Kind.REVISED, row.note());
    }
}
