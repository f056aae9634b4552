package org.ecoplan.indicator.breach.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/** What rows of breaches have in common. */
final class Rows {
    private Rows() {}

    static ToldBreach toldOf(Row row) {
        return new ToldBreach(
                new BreachId(row.getUUID("id")),
                boundOf(row),
                requireNonNull(observationOf(row, "trigger")),
                recoveryOf(row));
    }

    static @Nullable Observation recoveryOf(Row row) {
        return observationOf(row, "recovery");
    }

    /** The one of the columns that begin so, absent where they are empty. */
    static @Nullable Observation observationOf(Row row, String columns) {
        return row.getOffsetDateTime(columns + "_at") == null
                ? null
                : new Observation(
                        instant(row, columns + "_at"),
                        row.getBigDecimal(columns + "_value"),
                        row.getBoolean(columns + "_undetected"));
    }

    static Boolean[] undetected(Collection<? extends @Nullable Observation> observations) {
        return observations.stream().map(one -> one != null && one.undetected()).toArray(Boolean[]::new);
    }

    static Bound boundOf(Row row) {
        return new Bound(Comparator.valueOf(row.getString("comparator")), row.getBigDecimal("limit_value"));
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static OffsetDateTime[] times(Collection<? extends @Nullable Instant> instants) {
        return instants.stream()
                .map(one -> one == null ? null : one.atOffset(UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
