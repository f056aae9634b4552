package org.ecoplan.indicator.registry.persistence;

import static java.time.ZoneOffset.UTC;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.ecoplan.indicator.registry.application.SeriesRegister;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.registry.domain.ValueBounds;
import org.ecoplan.kernel.MeasureUnits;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps the series and what is bound to them. */
@ApplicationScoped
class StoredSeriesRegister implements SeriesRegister {
    private static final String ADD = """
            insert into series (code, organisation, name, unit, station, section, lowest, highest, drift,
                                registered_by, registered_at)
            select ?1, ?2, ?3, nullif(?4, ''), nullif(?5, ''), nullif(?6, ''), b.lowest, b.highest,
                   case when b.lowest is not null then 0 end, ?9, ?10
            from (select cast(nullif(?7, '') as numeric) as lowest, cast(nullif(?8, '') as numeric) as highest) b
            on conflict on constraint series_code_uk do nothing""";
    private static final String OWN =
            "select id, code, name, unit, station, section from series where organisation = $1 ";
    private static final String FIND = OWN + "and code = $2";
    private static final String LIST = OWN + "and registered_by is not null and id > $2 order by id limit $3";
    private static final String PROPOSALS = OWN + """
              and (unit = any($2::text[]) or unit is null and $2::text[] is null) and code is distinct from $4::text
              and (position(name in $3::text) > 0 or position($3::text in name) > 0)
            order by name <> $3::text, registered_by is null, length(name), id limit $5""";

    /** In the order of ids, as the pushes lock them. */
    private static final String LOCK = """
            select s.id from series s
            where s.id = ?2 or s.id = (select series_id from indicator where id = ?1)
            order by s.id for no key update""";

    private static final String FORGET = """
            with old as (select r.id as rule_id, i.series_id from rule r join indicator i on i.id = r.indicator_id
                         where i.id = ?1),
                 states as (delete from watch_state w using old
                            where w.series_id = old.series_id and w.rule_id = old.rule_id)
            delete from open_judgement o using old where o.series_id = old.series_id and o.rule_id = old.rule_id""";
    private static final String BIND =
            "update indicator set series_id = ?2, bound_by = ?3, bound_at = ?4 where id = ?1";
    /** Of both series: others are told what each of them measures. */
    private static final String COMPUTE_ANEW = """
            select compute_periods_anew(s.id) from series s
            where s.id = ?2 or s.id = (select series_id from indicator where id = ?1)""";

    /** Also when neither series has a value that others could be told anew. */
    private static final String EVALUATE_ANEW = """
            select evaluate_plan_anew(t.plan_id) from indicator i join watched_task t on t.task_id = i.task_id
            where i.id = ?1""";

    private static final String JUDGE_ANEW = """
            insert into open_judgement (series_id, rule_id, from_at, changed_to, restart_at, left_at, due_at)
            select o.series_id, r.id, o.first, o.last, o.first, now(), now()
            from rule r
            cross join (select series_id, min(observed_at) as first, max(observed_at) as last
                        from reading where series_id = ?2 group by series_id) o
            where r.indicator_id = ?1 and r.not_evaluable is null and not r.retired
            on conflict on constraint open_judgement_pk do nothing""";

    private final Pool pool;

    StoredSeriesRegister(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> add(CallerScope scope, Described series, Optional<ValueBounds> bounds, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, series.code())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, series.indicator())
                        .setParameter(4, textOf(series.unit()))
                        .setParameter(5, textOf(series.station()))
                        .setParameter(6, textOf(series.section()))
                        .setParameter(7, textOf(bounds.map(ValueBounds::lowest).orElse(null)))
                        .setParameter(8, textOf(bounds.map(ValueBounds::highest).orElse(null)))
                        .setParameter(9, scope.subject())
                        .setParameter(10, at.atOffset(UTC))
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Optional<Known>> find(CallerScope scope, String code) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(scope.organisationOrNone(), code))
                .map(rows -> known(rows).stream().findFirst());
    }

    @Override
    public Uni<List<Known>> list(CallerScope scope, int after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(scope.organisationOrNone(), after, limit))
                .map(StoredSeriesRegister::known);
    }

    @Override
    public Uni<List<Known>> proposals(CallerScope scope, RegisteredIndicator indicator, int limit) {
        String unit = indicator.unit();
        Tuple wanted = Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addArrayOfString(
                        unit == null ? null : MeasureUnits.spellingsOf(unit).toArray(String[]::new))
                .addString(indicator.label())
                .addString(indicator.seriesCode())
                .addInteger(limit);
        return pool.preparedQuery(PROPOSALS).execute(wanted).map(StoredSeriesRegister::known);
    }

    @Override
    public Uni<Void> bind(CallerScope scope, int indicator, SeriesId series, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, indicator)
                        .setParameter(2, series.value())
                        .getResultList()
                        .flatMap(locked -> session.createNativeQuery(FORGET)
                                .setParameter(1, indicator)
                                .executeUpdate())
                        .flatMap(done -> session.createNativeQuery(COMPUTE_ANEW, Integer.class)
                                .setParameter(1, indicator)
                                .setParameter(2, series.value())
                                .getResultList())
                        .flatMap(done -> session.createNativeQuery(BIND)
                                .setParameter(1, indicator)
                                .setParameter(2, series.value())
                                .setParameter(3, scope.subject())
                                .setParameter(4, at.atOffset(UTC))
                                .executeUpdate())
                        .flatMap(done -> session.createNativeQuery(EVALUATE_ANEW, Integer.class)
                                .setParameter(1, indicator)
                                .getResultList())
                        .flatMap(done -> session.createNativeQuery(JUDGE_ANEW)
                                .setParameter(1, indicator)
                                .setParameter(2, series.value())
                                .executeUpdate())
                        .replaceWithVoid());
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<Known> known(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Known(
                        new SeriesId(row.getInteger("id")),
                        new Described(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("unit"),
                                row.getString("station"),
                                row.getString("section"))))
                .toList();
    }
}
