package org.ecoplan.indicator.reading.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.reading.application.KnownReading;
import org.ecoplan.indicator.reading.application.KnownReading.SupersededValue;
import org.ecoplan.indicator.reading.application.Readings;
import org.ecoplan.indicator.reading.domain.Intake;
import org.ecoplan.indicator.reading.domain.Reading;
import org.ecoplan.indicator.reading.domain.ReadingKey;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps readings: whole columns as arrays, one statement a push, rows sorted by key. */
@ApplicationScoped
class StoredReadings implements Readings {
    private static final String INSERT = """
            insert into reading (series_id, observed_at, value, flag, received_at, undetected)
            select * from unnest($1::int[], $2::timestamptz[], $3::numeric[], $4::varchar[], $5::timestamptz[], $6::boolean[])
            on conflict on constraint reading_pk do nothing
            returning series_id, observed_at""";
    private static final String FIND = """
            select series_id, observed_at, value, flag, received_at, undetected
            from reading join unnest($1::int[], $2::timestamptz[]) as wanted (series_id, observed_at)
            using (series_id, observed_at)""";
    private static final String KEEP_SUPERSEDED = """
            insert into superseded_reading (series_id, observed_at, value, flag, received_at, undetected, superseded_at)
            select series_id, observed_at, value, flag, received_at, undetected, $7
            from unnest($1::int[], $2::timestamptz[], $3::numeric[], $4::varchar[], $5::timestamptz[], $6::boolean[])
                with ordinality as old (series_id, observed_at, value, flag, received_at, undetected, place)
            order by place""";
    private static final String REVISE = """
            update reading r set value = n.value, flag = n.flag, received_at = n.received_at, undetected = n.undetected
            from unnest($1::int[], $2::timestamptz[], $3::numeric[], $4::varchar[], $5::timestamptz[], $6::boolean[])
                as n (series_id, observed_at, value, flag, received_at, undetected)
            where r.series_id = n.series_id and r.observed_at = n.observed_at""";
    private static final String OUTDATED = """
            select series_id, observed_at
            from unnest($1::int[], $2::timestamptz[], $3::numeric[], $4::varchar[], $5::timestamptz[], $6::boolean[])
                as n (series_id, observed_at, value, flag, received_at, undetected)
            where exists (select 1 from superseded_reading o
                          where o.series_id = n.series_id and o.observed_at = n.observed_at
                            and o.value = n.value and o.flag = n.flag and o.undetected = n.undetected)""";
    private static final String LIST = """
            select r.observed_at, r.value, r.flag, r.received_at, r.undetected
            from reading r join series s on s.id = r.series_id and s.organisation = $1
            where r.series_id = $2
              and r.observed_at >= coalesce($3::timestamptz, '-infinity') and r.observed_at < coalesce($4::timestamptz, 'infinity')
              and r.observed_at > coalesce($5::timestamptz, '-infinity')
            order by r.observed_at limit $6""";
    private static final String SUPERSEDED = """
            select observed_at, value, flag, received_at, undetected, superseded_at
            from superseded_reading where series_id = $1 and observed_at = any($2) order by id""";

    private final Pool pool;

    StoredReadings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<ReadingKey>> insert(SqlConnection transaction, SortedMap<ReadingKey, Reading> readings) {
        Tuple columns = columns(List.copyOf(readings.keySet()), List.copyOf(readings.values()));
        return transaction
                .preparedQuery(INSERT)
                .execute(columns)
                .map(rows -> stream(rows).map(StoredReadings::keyOf).collect(toSet()));
    }

    @Override
    public Uni<Map<ReadingKey, Reading>> find(SqlConnection transaction, Collection<ReadingKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction
                .preparedQuery(FIND)
                .execute(keyColumns(keys))
                .map(rows -> stream(rows).collect(toMap(StoredReadings::keyOf, StoredReadings::readingOf)));
    }

    @Override
    public Uni<Void> revise(SqlConnection transaction, Intake intake, Instant at) {
        if (intake.revised().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple old = columns(
                        List.copyOf(intake.superseded().keySet()),
                        List.copyOf(intake.superseded().values()))
                .addOffsetDateTime(at.atOffset(UTC));
        Tuple valid = columns(
                List.copyOf(intake.revised().keySet()),
                List.copyOf(intake.revised().values()));
        return transaction
                .preparedQuery(KEEP_SUPERSEDED)
                .execute(old)
                .flatMap(kept -> transaction.preparedQuery(REVISE).execute(valid))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<ReadingKey>> outdated(SqlConnection transaction, SortedMap<ReadingKey, Reading> readings) {
        if (readings.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return transaction
                .preparedQuery(OUTDATED)
                .execute(columns(List.copyOf(readings.keySet()), List.copyOf(readings.values())))
                .map(rows -> stream(rows).map(StoredReadings::keyOf).collect(toSet()));
    }

    @Override
    public Uni<List<KnownReading>> list(CallerScope scope, SeriesId series, Stretch stretch, int limit) {
        Tuple wanted = Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addInteger(series.value())
                .addOffsetDateTime(time(stretch.from()))
                .addOffsetDateTime(time(stretch.to()))
                .addOffsetDateTime(time(stretch.after()))
                .addInteger(limit);
        return pool.preparedQuery(LIST)
                .execute(wanted)
                .flatMap(rows -> superseded(series, rows)
                        .map(old -> stream(rows)
                                .map(row -> new KnownReading(
                                        instant(row, "observed_at"),
                                        readingOf(row),
                                        old.getOrDefault(instant(row, "observed_at"), List.of())))
                                .toList()));
    }

    private Uni<Map<Instant, List<SupersededValue>>> superseded(SeriesId series, RowSet<Row> page) {
        OffsetDateTime[] times =
                stream(page).map(row -> row.getOffsetDateTime("observed_at")).toArray(OffsetDateTime[]::new);
        Tuple wanted = Tuple.tuple().addInteger(series.value()).addArrayOfOffsetDateTime(times);
        return pool.preparedQuery(SUPERSEDED)
                .execute(wanted)
                .map(rows -> stream(rows)
                        .collect(groupingBy(
                                row -> instant(row, "observed_at"),
                                mapping(
                                        row -> new SupersededValue(readingOf(row), instant(row, "superseded_at")),
                                        toList()))));
    }

    private static Tuple columns(List<ReadingKey> keys, List<Reading> readings) {
        return keyColumns(keys)
                .addValue(readings.stream().map(Reading::value).toArray(BigDecimal[]::new))
                .addArrayOfString(readings.stream().map(Reading::flag).toArray(String[]::new))
                .addArrayOfOffsetDateTime(times(readings.stream().map(Reading::receivedAt)))
                .addArrayOfBoolean(readings.stream().map(Reading::undetected).toArray(Boolean[]::new));
    }

    private static Tuple keyColumns(Collection<ReadingKey> keys) {
        return Tuple.tuple()
                .addArrayOfInteger(
                        keys.stream().map(key -> key.series().value()).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(times(keys.stream().map(ReadingKey::observedAt)));
    }

    private static OffsetDateTime[] times(Stream<Instant> instants) {
        return instants.map(one -> one.atOffset(UTC)).toArray(OffsetDateTime[]::new);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    private static ReadingKey keyOf(Row row) {
        return new ReadingKey(new SeriesId(row.getInteger("series_id")), instant(row, "observed_at"));
    }

    private static Reading readingOf(Row row) {
        return new Reading(
                row.getBigDecimal("value"),
                row.getBoolean("undetected"),
                row.getString("flag"),
                instant(row, "received_at"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
