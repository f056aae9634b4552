package org.ecoplan.indicator.alarm.persistence;

import static java.time.ZoneOffset.UTC;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.alarm.application.AlarmRules;
import org.ecoplan.indicator.alarm.domain.Terms;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rules of an office. The version that judges stands in the registry like the rules of a plan: a task without a plan,
 * an indicator a series, a rule an indicator; so that pushes and late readings find it where they find all others.
 */
@ApplicationScoped
class StoredAlarmRules implements AlarmRules {
    private static final String SERIES = """
            select id, code, unit from series where organisation = $1 and code = any($2) order by code""";
    private static final String UNKNOWN_UNITS = """
            select c from unnest($2::varchar[]) as c
            where not exists (select 1 from directory_unit u where u.code = c and u.organisation = $1) order by c""";
    private static final String SELECT = """
            select a.id, a.name, a.ended_at, a.ended_by, a.end_reason, v.*,
                   array(select s.code from series s where s.id = any(v.series_ids) order by s.code) as codes
            from alarm_rule a join alarm_rule_version v on v.rule_id = a.id
            """;
    private static final String LIST = SELECT + """
            where a.id in (select id from alarm_rule where organisation = $1 and ($2::varchar is null or name > $2)
                           order by name limit $3)
            order by a.name, v.version""";
    private static final String FIND = SELECT + "where a.organisation = $1 and a.id = $2 order by v.version";
    private static final String LOCK = "select id from alarm_rule where organisation = ?1 and id = ?2 for update";
    private static final String ADD = """
            insert into alarm_rule (id, organisation, name) values (?1, ?2, ?3)
            on conflict on constraint alarm_rule_name_uk do nothing""";
    private static final String PROPOSE = """
            insert into alarm_rule_version (rule_id, version, series_ids, comparator, limit_value, limit_max, recovery_count,
                                            in_force_from, clause, unit_codes, proposed_by, proposed_at)
            values (?1, ?2, cast(?3 as integer[]), ?4, ?5, cast(nullif(?6, '') as numeric), ?7, ?8, ?9,
                    cast(?10 as varchar[]), ?11, ?12)""";
    private static final String ADOPT =
            "update alarm_rule_version set adopted_by = ?3, adopted_at = ?4 where rule_id = ?1 and version = ?2";
    private static final String LOCK_SERIES = """
            select s.id from series s, alarm_rule_version v
            where v.rule_id = ?1 and v.version = ?2 and s.id = any(v.series_ids) order by s.id for no key update of s""";
    private static final String TASK = """
            insert into watched_task (task_id, plan_id, organisation, revision, position, ordinal, title, headline)
            values (?1, null, ?2, ?3, 0, '', ?4, true)
            on conflict on constraint watched_task_pk do update set revision = excluded.revision""";
    private static final String NO_UNITS = "delete from watched_task_unit where task_id = ?1";
    private static final String UNITS = """
            insert into watched_task_unit (task_id, unit_code, role)
            select v.rule_id, u, 'RESPONSIBLE' from alarm_rule_version v, unnest(v.unit_codes) as u
            where v.rule_id = ?1 and v.version = ?2""";
    private static final String RETIRE =
            "update rule set retired = true where indicator_id in (select id from indicator where task_id = ?1)";
    /** An indicator a series, called by place and series; the code tells two of one name apart. */
    private static final String INDICATORS = """
            insert into indicator (task_id, number, name, unit, series_id)
            select n.rule_id,
                   (select coalesce(max(i.number), 0) from indicator i where i.task_id = n.rule_id) + cast(n.place as integer),
                   n.label || '(' || n.code || ')', n.unit, n.id
            from (select v.rule_id, s.id, s.code, s.unit, coalesce(s.station, s.section, '') || s.name as label,
                         row_number() over (order by s.code) as place
                  from alarm_rule_version v join series s on s.id = any(v.series_ids)
                  where v.rule_id = ?1 and v.version = ?2
                    and not exists (select 1 from indicator i where i.task_id = v.rule_id and i.series_id = s.id)) n""";

    private static final String RULES = """
            insert into rule (id, indicator_id, comparator, limit_value, limit_max, strength, clause, in_force_from, in_force_to,
                              recovery_count, not_evaluable, retired)
            select gen_random_uuid(), i.id, v.comparator, v.limit_value, v.limit_max, 'BINDING', v.clause, v.in_force_from, null,
                   v.recovery_count, null, false
            from alarm_rule_version v join indicator i on i.task_id = v.rule_id and i.series_id = any(v.series_ids)
            where v.rule_id = ?1 and v.version = ?2""";
    private static final String JUDGE = """
            insert into open_judgement (series_id, rule_id, from_at, changed_to, restart_at, left_at, due_at)
            select i.series_id, r.id, o.first, o.last, o.first, now(), now()
            from rule r join indicator i on i.id = r.indicator_id
            cross join lateral (
                select min(observed_at) as first, max(observed_at) as last from reading
                where series_id = i.series_id and observed_at >= r.in_force_from at time zone 'Asia/Shanghai') o
            where i.task_id = ?1 and not r.retired and o.first is not null
            on conflict on constraint open_judgement_pk do nothing""";
    private static final String END =
            "update alarm_rule set ended_at = ?2, ended_by = ?3, end_reason = ?4 where id = ?1";

    private final Pool pool;

    StoredAlarmRules(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Chosen>> series(CallerScope scope, List<String> codes) {
        return pool.preparedQuery(SERIES)
                .execute(Tuple.of(scope.organisationOrNone(), codes.toArray(String[]::new)))
                .map(rows -> stream(rows)
                        .map(row -> new Chosen(
                                new SeriesId(row.getInteger("id")), row.getString("code"), row.getString("unit")))
                        .toList());
    }

    @Override
    public Uni<List<String>> unknownUnits(CallerScope scope, List<String> codes) {
        return pool.preparedQuery(UNKNOWN_UNITS)
                .execute(Tuple.of(scope.organisationOrNone(), codes.toArray(String[]::new)))
                .map(rows -> stream(rows).map(row -> row.getString("c")).toList());
    }

    @Override
    public Uni<List<AlarmRule>> list(CallerScope scope, @Nullable String after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(scope.organisationOrNone(), after, limit))
                .map(StoredAlarmRules::rulesOf);
    }

    @Override
    public Uni<Optional<AlarmRule>> find(CallerScope scope, UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(scope.organisationOrNone(), id))
                .map(rows -> rulesOf(rows).stream().findFirst());
    }

    @Override
    public Uni<Optional<AlarmRule>> lock(CallerScope scope, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, UUID.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, id)
                        .getResultList())
                .flatMap(locked ->
                        locked.isEmpty() ? Uni.createFrom().item(Optional.<AlarmRule>empty()) : find(scope, id));
    }

    @Override
    public Uni<Boolean> add(CallerScope scope, UUID id, String name) {
        return sql(ADD, id, scope.organisationOrNone(), name).map(rows -> rows > 0);
    }

    @Override
    public Uni<Void> propose(UUID rule, Version version, List<SeriesId> series) {
        Terms terms = version.terms();
        BigDecimal max = terms.limitMax();
        return sql(
                        PROPOSE,
                        rule,
                        version.number(),
                        series.stream().map(SeriesId::value).toArray(Integer[]::new),
                        terms.comparator().name(),
                        terms.limit(),
                        max == null ? "" : max.toPlainString(),
                        terms.recoveryCount(),
                        terms.inForceFrom(),
                        terms.clause(),
                        terms.unitCodes().toArray(String[]::new),
                        version.proposedBy(),
                        version.proposedAt().atOffset(UTC))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> adopt(CallerScope scope, AlarmRule rule, int version, Adoption adoption) {
        UUID id = rule.id();
        return sql(ADOPT, id, version, adoption.by(), adoption.at().atOffset(UTC))
                .flatMap(done -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(LOCK_SERIES, Integer.class)
                                .setParameter(1, id)
                                .setParameter(2, version)
                                .getResultList()))
                .flatMap(done -> sql(TASK, id, scope.organisationOrNone(), version, rule.name()))
                .flatMap(done -> sql(NO_UNITS, id))
                .flatMap(done -> sql(UNITS, id, version))
                .flatMap(done -> sql(RETIRE, id))
                .flatMap(done -> sql(INDICATORS, id, version))
                .flatMap(done -> sql(RULES, id, version))
                .flatMap(done -> sql(JUDGE, id))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> end(UUID rule, End end) {
        return sql(END, rule, end.at().atOffset(UTC), end.by(), end.reason())
                .flatMap(done -> sql(RETIRE, rule))
                .replaceWithVoid();
    }

    private static Uni<Integer> sql(String statement, Object... parameters) {
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(statement);
            for (int place = 0; place < parameters.length; place++) {
                query.setParameter(place + 1, parameters[place]);
            }
            return query.executeUpdate();
        });
    }

    private static List<AlarmRule> rulesOf(RowSet<Row> rows) {
        Map<UUID, List<Row>> byRule = new LinkedHashMap<>();
        rows.forEach(row -> byRule.computeIfAbsent(row.getUUID("id"), none -> new ArrayList<>())
                .add(row));
        return byRule.values().stream().map(StoredAlarmRules::ruleOf).toList();
    }

    private static AlarmRule ruleOf(List<Row> versions) {
        Row row = versions.get(0);
        return new AlarmRule(
                row.getUUID("id"),
                row.getString("name"),
                versions.stream().map(StoredAlarmRules::versionOf).toList(),
                row.getString("ended_by") == null
                        ? null
                        : new End(
                                row.getString("end_reason"),
                                row.getString("ended_by"),
                                row.getOffsetDateTime("ended_at").toInstant()));
    }

    private static Version versionOf(Row row) {
        return new Version(
                row.getInteger("version"),
                new Terms(
                        List.of(row.getArrayOfStrings("codes")),
                        Comparator.valueOf(row.getString("comparator")),
                        row.getBigDecimal("limit_value"),
                        row.getBigDecimal("limit_max"),
                        row.getInteger("recovery_count"),
                        row.getLocalDate("in_force_from"),
                        row.getString("clause"),
                        List.of(row.getArrayOfStrings("unit_codes"))),
                row.getString("proposed_by"),
                row.getOffsetDateTime("proposed_at").toInstant(),
                row.getString("adopted_by") == null
                        ? null
                        : new Adoption(
                                row.getString("adopted_by"),
                                row.getOffsetDateTime("adopted_at").toInstant()));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
