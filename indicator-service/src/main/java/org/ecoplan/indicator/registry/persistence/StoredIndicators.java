package org.ecoplan.indicator.registry.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.ecoplan.indicator.registry.application.RegisteredIndicator.Binding;
import org.ecoplan.indicator.registry.application.RegisteredIndicator.RegisteredRule;
import org.ecoplan.indicator.registry.application.RegisteredIndicator.TaskPlace;
import org.ecoplan.indicator.registry.domain.NotEvaluable;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Reads the registry within a caller's scope: the organisation, or the tasks in which the own branch has a role. */
@ApplicationScoped
class StoredIndicators implements Indicators {
    private static final String VISIBLE = """
            select i.id, s.code, i.name, i.unit, i.territory, t.plan_id, t.task_id, t.ordinal,
                   t.title, t.headline, told_units(t.task_id, i.unit_codes) as unit_codes, i.bound_by, i.bound_at
            from indicator i
            join watched_task t on t.task_id = i.task_id
            left join series s on s.id = i.series_id
            where t.organisation = $1 and t.plan_id is not null
              and ($2 or exists (select 1 from watched_task_unit u
                                 where u.task_id = t.task_id and u.unit_code = any($3)))
            """;
    private static final String LIST = VISIBLE + """
              and ($4::uuid is null or t.plan_id = $4)
              and (not $5 or s.id is not null)
              and i.id > $6
            order by i.id limit $7""";
    private static final String BY_ID = VISIBLE + "  and i.id = $4";
    private static final String BY_SERIES = VISIBLE + "  and s.code = $4 order by i.id limit 1";
    private static final String SERIES = """
            select s.id from series s
            where s.organisation = $1 and s.code = $4
              and ($2 or exists (select 1 from indicator i join watched_task_unit u on u.task_id = i.task_id
                                 where i.series_id = s.id and u.unit_code = any($3)))""";
    private static final String RULES = """
            select indicator_id, id, comparator, limit_value, limit_max, strength, clause, in_force_from, in_force_to,
                   recovery_count, not_evaluable, group_key
            from rule where indicator_id = any($1) and not retired
            order by indicator_id, in_force_from, id""";

    private final Pool pool;

    StoredIndicators(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<RegisteredIndicator>> list(
            CallerScope scope, @Nullable UUID planId, boolean measuredOnly, int after, int limit) {
        Tuple values = inScope(scope)
                .addUUID(planId)
                .addBoolean(measuredOnly)
                .addInteger(after)
                .addInteger(limit);
        return pool.preparedQuery(LIST).execute(values).flatMap(this::withRules);
    }

    @Override
    public Uni<Optional<RegisteredIndicator>> find(CallerScope scope, int id) {
        return pool.preparedQuery(BY_ID)
                .execute(inScope(scope).addInteger(id))
                .flatMap(this::withRules)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<RegisteredIndicator>> findBySeries(CallerScope scope, String seriesCode) {
        return pool.preparedQuery(BY_SERIES)
                .execute(inScope(scope).addString(seriesCode))
                .flatMap(this::withRules)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<SeriesId>> findSeries(CallerScope scope, String seriesCode) {
        return pool.preparedQuery(SERIES)
                .execute(inScope(scope).addString(seriesCode))
                .map(rows -> stream(rows).findFirst().map(row -> new SeriesId(row.getInteger("id"))));
    }

    private static Tuple inScope(CallerScope scope) {
        return Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addBoolean(scope.wholeOrganisation())
                .addArrayOfString(scope.branchCodes());
    }

    private Uni<List<RegisteredIndicator>> withRules(RowSet<Row> indicators) {
        Integer[] ids = stream(indicators).map(row -> row.getInteger("id")).toArray(Integer[]::new);
        return pool.preparedQuery(RULES)
                .execute(Tuple.tuple().addArrayOfInteger(ids))
                .map(StoredIndicators::byIndicator)
                .map(rules -> stream(indicators)
                        .map(row -> indicatorOf(row, rules.getOrDefault(row.getInteger("id"), List.of())))
                        .toList());
    }

    private static Map<Integer, List<RegisteredRule>> byIndicator(RowSet<Row> rows) {
        Map<Integer, List<RegisteredRule>> rules = new HashMap<>();
        rows.forEach(row -> rules.computeIfAbsent(row.getInteger("indicator_id"), id -> new ArrayList<>())
                .add(ruleOf(row)));
        return rules;
    }

    private static RegisteredIndicator indicatorOf(Row row, List<RegisteredRule> rules) {
        return new RegisteredIndicator(
                row.getInteger("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("territory"),
                row.getUUID("plan_id"),
                row.getBoolean("headline")
                        ? null
                        : new TaskPlace(row.getUUID("task_id"), row.getString("ordinal"), row.getString("title")),
                List.of(row.getArrayOfStrings("unit_codes")),
                row.getString("bound_by") == null
                        ? null
                        : new Binding(
                                row.getString("bound_by"),
                                row.getOffsetDateTime("bound_at").toInstant()),
                rules);
    }

    private static RegisteredRule ruleOf(Row row) {
        String obstacle = row.getString("not_evaluable");
        return new RegisteredRule(
                row.getUUID("id"),
                row.getString("comparator"),
                row.getBigDecimal("limit_value"),
                row.getBigDecimal("limit_max"),
                row.getString("strength"),
                row.getString("clause"),
                row.getLocalDate("in_force_from"),
                row.getLocalDate("in_force_to"),
                row.getInteger("recovery_count"),
                obstacle == null ? null : NotEvaluable.valueOf(obstacle),
                row.getString("group_key"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
