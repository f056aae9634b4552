package org.ecoplan.indicator.evaluation.persistence;

import static java.time.ZoneOffset.UTC;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecoplan.indicator.evaluation.application.KnownObservations;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Reads good readings; what was corrected since is found among the superseded ones. */
@ApplicationScoped
class StoredObservations implements KnownObservations {
    private static final String FIND = """
            select series_id, observed_at, value, undetected from (
                select series_id, observed_at, value, undetected, flag from reading
                where series_id = any($2) and observed_at >= $3 and observed_at < $4
                  and received_at <= coalesce($5::timestamptz, 'infinity')
                union all
                select series_id, observed_at, value, undetected, flag from superseded_reading
                where series_id = any($2) and observed_at >= $3 and observed_at < $4
                  and received_at <= $5::timestamptz and superseded_at > $5::timestamptz) known
            where flag = 'N' and exists (select 1 from series s where s.id = known.series_id and s.organisation = $1)
            order by series_id, observed_at limit $6""";

    private static final String OF_PERIOD = """
            select series_id, observed_at, value, undetected from reading
            where series_id = $1 and observed_at >= $2 and observed_at < $3 and flag = 'N'
            order by observed_at limit $4""";

    private final Pool pool;

    StoredObservations(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<SeriesId, Observations>> find(
            CallerScope scope, Collection<SeriesId> series, Stretch stretch, int limit) {
        return of(scope.organisationOrNone(), series, stretch, limit);
    }

    @Override
    public Uni<Map<SeriesId, Observations>> find(
            String organisation, Collection<SeriesId> series, Stretch stretch, int limit) {
        return of(organisation, series, stretch, limit);
    }

    private Uni<Map<SeriesId, Observations>> of(
            String organisation, Collection<SeriesId> series, Stretch stretch, int limit) {
        Instant knownAt = stretch.knownAt();
        Tuple wanted = Tuple.tuple()
                .addString(organisation)
                .addArrayOfInteger(series.stream().map(SeriesId::value).toArray(Integer[]::new))
                .addOffsetDateTime(stretch.from().atOffset(UTC))
                .addOffsetDateTime(stretch.to().atOffset(UTC))
                .addOffsetDateTime(knownAt == null ? null : knownAt.atOffset(UTC))
                .addInteger(limit);
        return pool.preparedQuery(FIND).execute(wanted).map(StoredObservations::bySeries);
    }

    @Override
    public Uni<Observations> find(SqlConnection transaction, SeriesId series, Period period, int limit) {
        return transaction
                .preparedQuery(OF_PERIOD)
                .execute(Tuple.of(
                        series.value(),
                        period.begin().atOffset(UTC),
                        period.end().atOffset(UTC),
                        limit))
                .map(rows -> bySeries(rows).getOrDefault(series, Observations.NONE));
    }

    private static Map<SeriesId, Observations> bySeries(RowSet<Row> rows) {
        Map<SeriesId, NavigableMap<Instant, BigDecimal>> values = new HashMap<>();
        Map<SeriesId, NavigableSet<Instant>> undetected = new HashMap<>();
        rows.forEach(row -> {
            SeriesId series = new SeriesId(row.getInteger("series_id"));
            Instant at = row.getOffsetDateTime("observed_at").toInstant();
            values.computeIfAbsent(series, none -> new TreeMap<>()).put(at, row.getBigDecimal("value"));
            if (row.getBoolean("undetected")) {
                undetected.computeIfAbsent(series, none -> new TreeSet<>()).add(at);
            }
        });
        Map<SeriesId, Observations> observations = new HashMap<>();
        values.forEach((series, found) -> observations.put(
                series, new Observations(found, undetected.getOrDefault(series, Collections.emptyNavigableSet()))));
        return observations;
    }
}
