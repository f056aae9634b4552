package org.ecoplan.indicator.evaluation.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.evaluation.application.DuePeriods;
import org.ecoplan.indicator.evaluation.domain.period.DuePeriod;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Keeps which periods are due: one statement for all that a push touches, most of which are there already. */
@ApplicationScoped
class StoredDuePeriods implements DuePeriods {
    private static final String NOTE = """
            insert into due_period (series_id, period, due_at)
            select n.series_id, n.period, n.due_at
            from unnest($1::int[], $2::varchar[], $3::timestamptz[]) as n (series_id, period, due_at)
            where not exists (select 1 from due_period d where d.series_id = n.series_id and d.period = n.period)
            on conflict on constraint due_period_pk do nothing""";
    private static final String COMPOSED = """
            select m.id as member, c.series_id, c.since_new_year
            from unnest($1::int[]) as m (id) cross join lateral composed_of(m.id) c""";
    /** One that may be computed at this very moment is due once more; all that is due much later is there already. */
    private static final String TOUCH = """
            insert into due_period (series_id, period, due_at)
            select n.series_id, n.period, min(n.due_at)
            from unnest($1::int[], $2::varchar[], $3::timestamptz[]) as n (series_id, period, due_at)
            where not exists (select 1 from due_period d where d.series_id = n.series_id and d.period = n.period
                              and d.due_at > $4)
            group by n.series_id, n.period order by n.series_id, n.period
            on conflict on constraint due_period_pk do update set touched = due_period.touched + 1""";

    private static final String NEXT = """
            select d.series_id, d.period, d.touched
            from due_period d join series s on s.id = d.series_id
            where d.due_at <= $1
            order by d.due_at, d.series_id, length(d.period) desc, d.period limit 1
            for no key update of s skip locked""";
    private static final String OF_YEAR = """
            select series_id, period, touched from due_period
            where series_id = $1 and left(period, 4) = $2 and due_at <= $3 order by due_at, period""";
    private static final String DONE = "delete from due_period where series_id = $1 and period = $2 and touched = $3";
    private static final String DELAY = "update due_period set due_at = $3 where series_id = $1 and period = $2";
    private static final String PARK = "update due_period set due_at = 'infinity' where series_id = $1 and period = $2";
    private static final String AWAITED = """
            select d.series_id, d.period, d.touched, nullif(d.due_at, 'infinity') as due_at
            from due_period d join series s on s.id = d.series_id and s.organisation = $1
            where d.series_id = any($2) and left(d.period, 4) <= $3""";
    private static final String WAITING = """
            select count(*) as periods,
                   coalesce(extract(epoch from $1::timestamptz - min(due_at) filter (where due_at > 'epoch')), 0)::bigint as age
            from due_period where due_at <= $1""";

    /** Longer than a push and the clocks of two instances can be apart. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final Pool pool;

    StoredDuePeriods(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> note(SqlConnection transaction, Map<SeriesId, Set<Instant>> changed, Instant now) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Noted own = new Noted();
        changed.forEach((id, observedAt) -> own.add(id.value(), DuePeriod.of(observedAt, now)));
        Integer[] ids = changed.keySet().stream().map(SeriesId::value).toArray(Integer[]::new);
        return transaction
                .preparedQuery(NOTE)
                .execute(own.columns())
                .flatMap(done -> transaction
                        .preparedQuery(COMPOSED)
                        .execute(Tuple.tuple().addArrayOfInteger(ids)))
                .flatMap(composed -> composed.size() == 0
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .preparedQuery(TOUCH)
                                .execute(composedOf(composed, changed, now)
                                        .columns()
                                        .addOffsetDateTime(now.plus(SOON).atOffset(UTC)))
                                .replaceWithVoid());
    }

    private static Noted composedOf(RowSet<Row> composed, Map<SeriesId, Set<Instant>> changed, Instant now) {
        Noted noted = new Noted();
        composed.forEach(row -> {
            Set<Instant> times = changed.getOrDefault(new SeriesId(row.getInteger("member")), Set.of());
            noted.add(
                    row.getInteger("series_id"),
                    row.getBoolean("since_new_year") ? DuePeriod.sinceNewYear(times, now) : DuePeriod.of(times, now));
        });
        return noted;
    }

    /** Periods column by column. */
    private static final class Noted {
        private final List<Integer> series = new ArrayList<>();
        private final List<String> periods = new ArrayList<>();
        private final List<OffsetDateTime> times = new ArrayList<>();

        void add(int id, Set<DuePeriod> due) {
            due.forEach(one -> {
                series.add(id);
                periods.add(one.period().toString());
                times.add(one.at().atOffset(UTC));
            });
        }

        Tuple columns() {
            return Tuple.tuple()
                    .addArrayOfInteger(series.toArray(Integer[]::new))
                    .addArrayOfString(periods.toArray(String[]::new))
                    .addArrayOfOffsetDateTime(times.toArray(OffsetDateTime[]::new));
        }
    }

    @Override
    public Uni<Optional<OfSeries>> next(SqlConnection transaction, Instant now) {
        return transaction
                .preparedQuery(NEXT)
                .execute(Tuple.of(now.atOffset(UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(StoredDuePeriods::periodOf));
    }

    @Override
    public Uni<List<OfSeries>> ofItsYear(SqlConnection transaction, OfSeries period, Instant now) {
        String year = String.valueOf(period.period().from().getYear());
        return transaction
                .preparedQuery(OF_YEAR)
                .execute(Tuple.of(period.series().value(), year, now.atOffset(UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredDuePeriods::periodOf)
                        .toList());
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, OfSeries period) {
        return transaction
                .preparedQuery(DONE)
                .execute(keyOf(period).addLong(period.touched()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> park(SqlConnection transaction, OfSeries period) {
        return transaction.preparedQuery(PARK).execute(keyOf(period)).replaceWithVoid();
    }

    @Override
    public Uni<Void> postpone(OfSeries period, Instant until) {
        return pool.preparedQuery(DELAY)
                .execute(keyOf(period).addOffsetDateTime(until.atOffset(UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<SeriesId, List<Awaited>>> awaited(CallerScope scope, Set<SeriesId> series, LocalDate today) {
        Integer[] ids = series.stream().map(SeriesId::value).toArray(Integer[]::new);
        return pool.preparedQuery(AWAITED)
                .execute(Tuple.of(scope.organisationOrNone(), ids, String.valueOf(today.getYear())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Map.entry(periodOf(row).series(), awaitedOf(row)))
                        .filter(one -> one.getValue().to().isBefore(today))
                        .sorted(comparing(one -> one.getValue().to()))
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    private static Awaited awaitedOf(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("due_at");
        Period period = periodOf(row).period();
        return new Awaited(period.toString(), period.from(), period.to(), at == null ? null : at.toInstant());
    }

    @Override
    public Uni<Waiting> waiting(Instant now) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(now.atOffset(UTC)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("periods"), row.getLong("age")));
    }

    private static Tuple keyOf(OfSeries period) {
        return Tuple.of(period.series().value(), period.period().toString());
    }

    private static OfSeries periodOf(Row row) {
        return new OfSeries(
                new SeriesId(row.getInteger("series_id")),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getLong("touched"));
    }
}
