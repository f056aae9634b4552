package org.ecoplan.indicator.authenticity.persistence;

import static java.time.ZoneOffset.UTC;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.authenticity.application.Signs;
import org.ecoplan.indicator.authenticity.domain.Sign;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Finds the signs in the readings and figures themselves: nothing is stored apart, so that nothing can be left out. */
@ApplicationScoped
class StoredSigns implements Signs {
    /** What the plan has that exists for the caller: its indicators, their series, its targets. */
    private static final String SEEN = """
            with seen as (
                select i.id as indicator_id, i.series_id, indicator_label(i.name, i.territory) as indicator, i.unit,
                       array(select u from unnest(told_units(t.task_id, i.unit_codes)) as u where $2 or u = any($3)) as units
                from indicator i join watched_task t on t.task_id = i.task_id
                where t.organisation = $1 and t.plan_id = $4
                  and ($2 or exists (select 1 from watched_task_unit u
                                     where u.task_id = t.task_id and u.unit_code = any($3)))),
            of_series as (
                select s.id, s.code, min(n.indicator) as indicator, min(n.unit) as unit,
                       array(select distinct u from seen o, unnest(o.units) as u where o.series_id = s.id order by u) as units
                from seen n join series s on s.id = n.series_id
                group by s.id, s.code),
            of_target as (
                select p.id, n.indicator, n.unit, n.units, n.series_id, coalesce(p.by_day, p.plan_end) as by_day
                from planned_target p
                join rule r on r.id = p.id
                join seen n on n.indicator_id = r.indicator_id
                where p.plan_id = $4 and not p.retired),
            """;

    private static final String FOUND = """
            found as (
                select 'CORRECTED_READING' as sign, o.units, o.indicator, o.unit, o.code as series, null::uuid as target_id,
                       null::varchar as period, p.observed_at, p.value as before,
                       coalesce((select n.value from superseded_reading n
                                 where n.series_id = p.series_id and n.observed_at = p.observed_at and n.id > p.id
                                 order by n.id limit 1),
                                (select r.value from reading r
                                 where r.series_id = p.series_id and r.observed_at = p.observed_at)) as after,
                       p.superseded_at as at, null::varchar as by, null::text as source, p.id as number
                from of_series o join superseded_reading p on p.series_id = o.id
                where p.superseded_at >= $5 and p.superseded_at < $6
                union all
                select 'BACKDATED_READING', o.units, o.indicator, o.unit, o.code, null, null, f.observed_at, null, f.value,
                       f.received_at, null, null, 0
                from of_series o
                cross join lateral (
                    select r.observed_at, r.value, r.received_at from reading r
                    where r.series_id = o.id
                      and not exists (select 1 from superseded_reading p
                                      where p.series_id = r.series_id and p.observed_at = r.observed_at)
                    union all
                    (select distinct on (p.observed_at) p.observed_at, p.value, p.received_at from superseded_reading p
                     where p.series_id = o.id order by p.observed_at, p.id)) f
                where f.received_at >= $5 and f.received_at < $6
                  and f.observed_at < date_trunc('month', (f.received_at at time zone 'Asia/Shanghai') - interval '12 hours')
                                      at time zone 'Asia/Shanghai'
                union all
                select case when (f.entered_at at time zone 'Asia/Shanghai')::date > o.by_day
                            then 'REVISED_AFTER_DEADLINE' else 'REVISED_FIGURE' end,
                       o.units, o.indicator, o.unit, s.code, o.id, f.period, null, b.value, f.value, f.entered_at, f.entered_by,
                       f.source, f.id
                from of_target o
                join target_figure f on f.target_id = o.id and f.entered_at >= $5 and f.entered_at < $6
                cross join lateral (select value from target_figure e
                                    where e.target_id = f.target_id and e.period = f.period and e.id < f.id
                                    order by e.id desc limit 1) b
                left join series s on s.id = o.series_id
                where b.value <> f.value
                union all
                select case when (f.entered_at at time zone 'Asia/Shanghai')::date > o.by_day
                            then 'REVISED_AFTER_DEADLINE' else 'REVISED_FIGURE' end,
                       o.units, o.indicator, o.unit, s.code, o.id, null, null, b.value, f.value, f.entered_at, f.entered_by,
                       f.source, f.id
                from of_target o
                join target_reference f on f.target_id = o.id and f.entered_at >= $5 and f.entered_at < $6
                cross join lateral (select value from target_reference e
                                    where e.target_id = f.target_id and e.id < f.id order by e.id desc limit 1) b
                left join series s on s.id = o.series_id
                where b.value <> f.value
                union all
                select 'DIFFERING_FIGURE', o.units, o.indicator, o.unit, s.code, o.id, f.period, null, m.value, f.value,
                       f.entered_at, f.entered_by, f.source, f.id
                from of_target o
                join target_figure f on f.target_id = o.id and f.entered_at >= $5 and f.entered_at < $6
                join series s on s.id = o.series_id
                cross join lateral (select v.value from period_value v
                                    where v.series_id = o.series_id and v.period = f.period
                                    order by v.revision desc limit 1) m
                where m.value <> f.value
                  and not exists (select 1 from target_figure l
                                  where l.target_id = f.target_id and l.period = f.period and l.id > f.id))
            """;
    private static final String COUNT = SEEN + FOUND + """
            select u as unit_code, sign, count(*) as number from found, unnest(found.units) as u
            group by u, sign order by u, sign""";
    private static final String LIST = SEEN + FOUND + """
            select * from found
            where ($7::varchar is null or $7 = any(units)) and ($8::varchar is null or sign = $8)
            order by at desc, sign, series, target_id, observed_at, number offset $9 limit $10""";

    private final Pool pool;

    StoredSigns(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Count>> count(CallerScope scope, Question question) {
        return pool.preparedQuery(COUNT)
                .execute(wanted(scope, question))
                .map(rows -> stream(rows)
                        .map(row -> new Count(
                                row.getString("unit_code"), Sign.valueOf(row.getString("sign")), row.getLong("number")))
                        .toList());
    }

    @Override
    public Uni<List<Found>> list(
            CallerScope scope,
            Question question,
            @Nullable String unitCode,
            @Nullable Sign sign,
            long after,
            int limit) {
        return pool.preparedQuery(LIST)
                .execute(wanted(scope, question)
                        .addString(unitCode)
                        .addString(sign == null ? null : sign.name())
                        .addLong(after)
                        .addLong((long) limit))
                .map(rows -> stream(rows).map(StoredSigns::foundOf).toList());
    }

    private static Tuple wanted(CallerScope scope, Question question) {
        return Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addBoolean(scope.wholeOrganisation())
                .addArrayOfString(scope.branchCodes())
                .addUUID(question.planId())
                .addOffsetDateTime(question.from().atOffset(UTC))
                .addOffsetDateTime(question.to().atOffset(UTC));
    }

    private static Found foundOf(Row row) {
        return new Found(
                Sign.valueOf(row.getString("sign")),
                List.of(row.getArrayOfStrings("units")),
                row.getString("indicator"),
                row.getString("unit"),
                row.getString("series"),
                row.getUUID("target_id"),
                row.getString("period"),
                instant(row.getOffsetDateTime("observed_at")),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("by"),
                row.getString("source"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
