package org.ecoplan.indicator.registry.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.registry.application.FedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries.ValueRange;
import org.ecoplan.indicator.registry.application.WatchedSeries.WatchedRule;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.security.CallerScope;

/** Locks series in the order of their ids, so that pushes which share series wait and never deadlock. */
@ApplicationScoped
class StoredFedSeries implements FedSeries {
    private static final String SERIES = """
            select s.id, s.code, s.organisation, s.unit, nullif(concat_ws(' ', s.station, s.section), '') as place,
                   coalesce(s.lowest, p.lowest) as lowest, coalesce(s.highest, p.highest) as highest,
                   coalesce(s.drift, p.drift) as drift,
                   coalesce(s.missing_codes,
                            (select coalesce(array_agg(value), array[]::numeric[]) from missing_value_code))
                       as missing_codes,
                   (select coalesce(bool_and(c.plan_id is not null), false)
                    from indicator i
                    join watched_task t on t.task_id = i.task_id
                    left join closed_plan c on c.plan_id = t.plan_id
                    where i.series_id = s.id
                      and (t.plan_id is not null or exists (select 1 from rule r where r.indicator_id = i.id and not r.retired)))
                       as plans_closed,
                   exists (select 1 from composed_series c where c.series_id = s.id) as composed
            from series s
            left join plausible_range p on p.unit = s.unit
            """;
    private static final String LOCK = SERIES + """
            where s.organisation = $1 and s.code = any($2)
            order by s.id
            for no key update of s""";
    private static final String LOCKED = SERIES + "where s.id = $1";
    private static final String RULES = """
            select i.series_id, r.id, r.comparator, r.limit_value, r.limit_max, r.in_force_from, r.in_force_to,
                   r.recovery_count, r.clause, t.plan_id, case when not t.headline then t.task_id end as task_id,
                   indicator_label(i.name, i.territory) as name, told_units(t.task_id, i.unit_codes) as unit_codes
            from rule r
            join indicator i on i.id = r.indicator_id
            join watched_task t on t.task_id = i.task_id
            where i.series_id = any($1) and r.not_evaluable is null and not r.retired
              and not exists (select 1 from closed_plan c where c.plan_id = t.plan_id)
            order by r.id""";

    @Override
    public Uni<List<WatchedSeries>> lock(CallerScope feed, SqlConnection transaction, Set<String> codes) {
        Tuple wanted =
                Tuple.tuple().addString(feed.organisationOrNone()).addArrayOfString(codes.toArray(String[]::new));
        return transaction
                .preparedQuery(LOCK)
                .execute(wanted)
                .flatMap(series -> rulesOf(transaction, series).map(rules -> join(series, rules)));
    }

    @Override
    public Uni<WatchedSeries> locked(SqlConnection transaction, SeriesId series) {
        return transaction
                .preparedQuery(LOCKED)
                .execute(Tuple.of(series.value()))
                .flatMap(found -> rulesOf(transaction, found)
                        .map(rules -> join(found, rules).get(0)));
    }

    private static Uni<Map<Integer, List<WatchedRule>>> rulesOf(SqlConnection transaction, RowSet<Row> series) {
        Integer[] ids = StreamSupport.stream(series.spliterator(), false)
                .map(row -> row.getInteger("id"))
                .toArray(Integer[]::new);
        return transaction
                .preparedQuery(RULES)
                .execute(Tuple.tuple().addArrayOfInteger(ids))
                .map(rows -> {
                    Map<Integer, List<WatchedRule>> rules = new HashMap<>();
                    rows.forEach(row -> rules.computeIfAbsent(row.getInteger("series_id"), id -> new ArrayList<>())
                            .add(ruleOf(row)));
                    return rules;
                });
    }

    private static List<WatchedSeries> join(RowSet<Row> series, Map<Integer, List<WatchedRule>> rules) {
        return StreamSupport.stream(series.spliterator(), false)
                .map(row -> seriesOf(row, rules.getOrDefault(row.getInteger("id"), List.of())))
                .toList();
    }

    private static WatchedSeries seriesOf(Row row, List<WatchedRule> rules) {
        return new WatchedSeries(
                new SeriesId(row.getInteger("id")),
                row.getString("code"),
                row.getString("organisation"),
                row.getString("unit"),
                row.getString("place"),
                new ValueRange(
                        Arrays.asList(row.get(BigDecimal[].class, "missing_codes")),
                        row.getBigDecimal("lowest"),
                        row.getBigDecimal("highest"),
                        row.getBigDecimal("drift")),
                row.getBoolean("plans_closed"),
                row.getBoolean("composed"),
                rules);
    }

    private static WatchedRule ruleOf(Row row) {
        return new WatchedRule(
                new RuleId(row.getUUID("id")),
                Comparator.valueOf(row.getString("comparator")),
                row.getBigDecimal("limit_value"),
                row.getBigDecimal("limit_max"),
                row.getLocalDate("in_force_from"),
                row.getLocalDate("in_force_to"),
                row.getInteger("recovery_count"),
                row.getString("clause"),
                row.getUUID("plan_id"),
                row.getUUID("task_id"),
                row.getString("name"),
                List.of(row.getArrayOfStrings("unit_codes")));
    }
}
