package org.ecoplan.indicator.silence.persistence;

import static java.time.ZoneOffset.UTC;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.silence.application.FeedWatches;
import org.ecoplan.indicator.silence.domain.Hearing;
import org.ecoplan.indicator.silence.domain.Hearing.Look;
import org.ecoplan.indicator.silence.domain.Rhythm;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps which series are watched for silence, a row a series; the last reading is found by the key of readings. */
@ApplicationScoped
class StoredFeedWatches implements FeedWatches {
    private static final String SELECT = """
            select s.id, s.code, s.organisation, s.name, s.station, s.section, w.expected_minutes, w.tolerated, w.since,
                   w.silent_since, w.silences,
                   (select max(r.observed_at) from reading r where r.series_id = s.id) as last_observed_at
            from feed_watch w join series s on s.id = w.series_id
            """;
    private static final String LIST = SELECT + """
            where s.organisation = $1 and s.id > $2 and (w.silent_since is not null or not $3) order by s.id limit $4""";
    private static final String FIND = SELECT + "where s.organisation = $1 and s.id = $2";
    private static final String DUE = SELECT + """
            where w.due_at <= $1 order by w.due_at, w.series_id limit $2 for update of w skip locked""";
    private static final String KEEP = """
            update feed_watch w set silent_since = n.silent_since, silences = n.silences, due_at = n.due_at
            from unnest($1::int[], $2::timestamptz[], $3::int[], $4::timestamptz[]) as n (id, silent_since, silences, due_at)
            where w.series_id = n.id""";
    private static final String WATCH = """
            insert into feed_watch (series_id, expected_minutes, tolerated, since, silences, due_at)
            select s.id, ?3, ?4, ?5, 0, ?5 from series s where s.organisation = ?1 and s.id = ?2
            on conflict on constraint feed_watch_pk do update
            set expected_minutes = excluded.expected_minutes, tolerated = excluded.tolerated, due_at = excluded.due_at""";
    private static final String UNWATCH = """
            delete from feed_watch w using series s
            where s.id = w.series_id and s.organisation = ?1 and s.id = ?2""";
    private static final String COUNT = "select count(*) as silent from feed_watch where silent_since is not null";

    private final Pool pool;

    StoredFeedWatches(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Watched>> list(CallerScope scope, boolean silentOnly, int after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(scope.organisationOrNone(), after, silentOnly, limit))
                .map(StoredFeedWatches::watched);
    }

    @Override
    public Uni<Optional<Watched>> find(CallerScope scope, SeriesId series) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(scope.organisationOrNone(), series.value()))
                .map(rows -> watched(rows).stream().findFirst());
    }

    @Override
    public Uni<Void> watch(CallerScope scope, SeriesId series, Rhythm rhythm) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WATCH)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, series.value())
                        .setParameter(3, rhythm.expectedMinutes())
                        .setParameter(4, rhythm.tolerated())
                        .setParameter(5, rhythm.since().atOffset(UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> unwatch(CallerScope scope, SeriesId series) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UNWATCH)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, series.value())
                        .executeUpdate())
                .map(deleted -> deleted == 1);
    }

    @Override
    public Uni<List<Watched>> due(SqlConnection transaction, Instant now, int limit) {
        return transaction
                .preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(UTC), limit))
                .map(StoredFeedWatches::watched);
    }

    @Override
    public Uni<Void> keep(SqlConnection transaction, List<Watched> watched, List<Look> looks) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addArrayOfInteger(
                                watched.stream().map(one -> one.id().value()).toArray(Integer[]::new))
                        .addArrayOfOffsetDateTime(looks.stream()
                                .map(look -> timeOf(look.hearing().silentSince()))
                                .toArray(OffsetDateTime[]::new))
                        .addArrayOfInteger(looks.stream()
                                .map(look -> look.hearing().silences())
                                .toArray(Integer[]::new))
                        .addArrayOfOffsetDateTime(
                                looks.stream().map(look -> timeOf(look.again())).toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> countSilent() {
        return pool.query(COUNT).execute().map(rows -> rows.iterator().next().getLong("silent"));
    }

    private static @Nullable OffsetDateTime timeOf(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    private static @Nullable Instant instantOf(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static List<Watched> watched(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Watched(
                        new SeriesId(row.getInteger("id")),
                        row.getString("code"),
                        row.getString("organisation"),
                        row.getString("name"),
                        row.getString("station"),
                        row.getString("section"),
                        new Rhythm(
                                row.getInteger("expected_minutes"),
                                row.getInteger("tolerated"),
                                row.getOffsetDateTime("since").toInstant()),
                        new Hearing(instantOf(row, "silent_since"), row.getInteger("silences")),
                        instantOf(row, "last_observed_at")))
                .toList();
    }
}
