package org.ecoplan.indicator.registry.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.indicator.registry.application.WatchedTasks;
import org.ecoplan.indicator.registry.domain.InForce;
import org.ecoplan.indicator.registry.domain.Indicator;
import org.ecoplan.indicator.registry.domain.IndicatorName;
import org.ecoplan.indicator.registry.domain.IndicatorNames;
import org.ecoplan.indicator.registry.domain.Rule;
import org.ecoplan.indicator.registry.domain.ValueBounds;
import org.ecoplan.indicator.registry.domain.WatchedTask;
import org.ecoplan.indicator.registry.domain.WatchedTask.TaskUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps registered tasks: one statement for all units, indicators, series or rules of a task. */
@ApplicationScoped
class StoredTasks implements WatchedTasks {
    /** Takes the row, and with it the task, unless this or a later revision is there. */
    private static final String TASK = """
            insert into watched_task (task_id, plan_id, organisation, revision, position, ordinal, title, headline)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict on constraint watched_task_pk do update
            set plan_id = excluded.plan_id, organisation = excluded.organisation, revision = excluded.revision,
                position = excluded.position, ordinal = excluded.ordinal, title = excluded.title
            where watched_task.revision < excluded.revision""";

    private static final String NO_UNITS = "delete from watched_task_unit where task_id = ?1";
    private static final String UNITS = """
            insert into watched_task_unit (task_id, unit_code, role)
            select cast(?1 as uuid), unit_code, role from unnest(cast(?2 as text[]), cast(?3 as text[])) as u (unit_code, role)""";
    private static final String RETIRE_RULES = """
            update rule set retired = true, retired_in = case when retired then retired_in else cast(?2 as integer) end
            where indicator_id in (select id from indicator where task_id = ?1)""";
    private static final String KNOWN_INDICATORS =
            "select number, name, unit, territory from indicator where task_id = ?1 order by number";
    private static final String KNOWN_RULES = """
            select r.id, i.number from rule r join indicator i on i.id = r.indicator_id
            where i.task_id = ?1 order by i.number, r.id""";
    private static final String RENAME = """
            update indicator i set name = n.name
            from unnest(cast(?2 as text[]), cast(?3 as text[])) as n (number, name)
            where i.task_id = cast(?1 as uuid) and i.number = cast(n.number as integer)""";
    private static final String INDICATORS = """
            insert into indicator (task_id, number, name, unit, territory)
            select cast(?1 as uuid), cast(number as integer), name, unit, territory
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]))
                as i (number, name, unit, territory)
            order by cast(number as integer)""";
    private static final String OWNERS = """
            update indicator i
            set unit_codes = coalesce(string_to_array(nullif(o.codes, ''), ' '), array[]::text[])
            from unnest(cast(?2 as text[]), cast(?3 as text[])) as o (number, codes)
            where i.task_id = cast(?1 as uuid) and i.number = cast(o.number as integer)""";
    /**
     * Makes a series for each indicator that has none yet. A code that is taken, as by another task in that place, gives
     * way to one of the task's own id.
     */
    private static final String SERIES = """
            with wanted as (
                select i.id as indicator_id, i.number, indicator_label(i.name, i.territory) as name, i.unit,
                       case when exists (select 1 from series s where s.code = w.code)
                            then i.task_id || '-' || i.number else w.code end as code,
                       cast(w.lowest as numeric) as lowest, cast(w.highest as numeric) as highest
                from unnest(cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]))
                    as w (number, code, lowest, highest)
                join indicator i on i.task_id = cast(?1 as uuid) and i.number = cast(w.number as integer)
                where i.series_id is null),
            made as (
                insert into series (code, organisation, name, unit, lowest, highest, drift)
                select code, cast(?2 as text), name, unit, lowest, highest, case when lowest is not null then 0 end
                from wanted order by number
                returning id, code)
            update indicator i set series_id = m.id
            from wanted w join made m on m.code = w.code
            where i.id = w.indicator_id""";

    private static final String RULES = """
            insert into rule (id, indicator_id, comparator, limit_value, limit_max, strength, clause,
                              in_force_from, in_force_to, recovery_count, not_evaluable, group_key, retired)
            select cast(r.id as uuid), i.id, comparator, cast(limit_value as numeric), cast(limit_max as numeric),
                   strength, clause, cast(in_force_from as date), cast(in_force_to as date), cast(?2 as integer), not_evaluable, group_key, false
            from unnest(cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                        cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as text[]),
                        cast(?11 as text[]), cast(?12 as text[]), cast(?13 as text[]))
                as r (number, id, comparator, limit_value, limit_max, strength, clause, in_force_from, in_force_to,
                      not_evaluable, group_key)
            join indicator i on i.task_id = cast(?1 as uuid) and i.number = cast(r.number as integer)
            on conflict on constraint rule_pk do update
            set indicator_id = excluded.indicator_id, comparator = excluded.comparator,
                limit_value = excluded.limit_value, limit_max = excluded.limit_max, strength = excluded.strength,
                clause = excluded.clause, in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to,
                recovery_count = excluded.recovery_count, not_evaluable = excluded.not_evaluable,
                group_key = excluded.group_key, retired = false, retired_in = null""";

    /** Others are told which targets a series measures now. */
    private static final String COMPUTE_PERIODS_ANEW = """
            select compute_periods_anew(m.series_id)
            from (select distinct i.series_id from indicator i where i.task_id = ?1
                  and exists (select 1 from period_value v where v.series_id = i.series_id) order by i.series_id) m""";

    /** Who answers for the targets of the plan, and what measures them, may be known only now. */
    private static final String EVALUATE_ANEW = "select evaluate_plan_anew(?1)";

    private static final String REVISED = """
            insert into revised_plan (plan_id, revision, revised_on, reason) values (?1, ?2, ?3, ?4)
            on conflict on constraint revised_plan_pk do nothing""";
    private static final String END = """
            update rule set retired = true, retired_in = ?2
            where not retired and indicator_id in (
                select i.id from indicator i join watched_task t on t.task_id = i.task_id
                where t.task_id = any(cast(?1 as uuid[])) and t.revision < ?2)""";

    private static final String CLOSE = """
            insert into closed_plan (plan_id, closed_on) values (?1, ?2)
            on conflict on constraint closed_plan_pk do nothing""";

    @Override
    public Uni<Void> revise(UUID planId, int revision, LocalDate revisedOn, String reason) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REVISED)
                        .setParameter(1, planId)
                        .setParameter(2, revision)
                        .setParameter(3, revisedOn)
                        .setParameter(4, reason)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> end(Collection<UUID> tasks, int revision) {
        return tasks.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(END)
                                .setParameter(1, tasks.toArray(UUID[]::new))
                                .setParameter(2, revision)
                                .executeUpdate())
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(UUID planId, LocalDate closedOn) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, planId)
                        .setParameter(2, closedOn)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(WatchedTask task) {
        return Panache.getSession().flatMap(session -> new Storing(session, task).store());
    }

    /** One registration within one session, step after step. */
    private record Storing(Mutiny.Session session, WatchedTask task) {

        /** An indicator, or a rule of it, with the number of the indicator within the task. */
        private record Numbered<T>(int number, T thing) {}

        Uni<Void> store() {
            return sql(
                            TASK,
                            task.taskId(),
                            task.planId(),
                            task.organisation(),
                            task.revision(),
                            task.position(),
                            task.ordinal(),
                            task.title(),
                            task.headline())
                    .flatMap(taken -> taken == 0 ? Uni.createFrom().voidItem() : storeParts());
        }

        private Uni<Void> storeParts() {
            return sql(NO_UNITS, task.taskId())
                    .flatMap(done -> storeUnits())
                    .flatMap(done -> sql(RETIRE_RULES, task.taskId(), task.revision()))
                    .flatMap(done -> knownNumbers())
                    .flatMap(this::renamed)
                    .flatMap(this::storeIndicators);
        }

        private Uni<Integer> storeUnits() {
            List<TaskUnit> units = List.copyOf(task.units());
            return sql(UNITS, task.taskId(), column(units, TaskUnit::unitCode), column(units, TaskUnit::role));
        }

        private Uni<Map<IndicatorName, Integer>> knownNumbers() {
            return session.createNativeQuery(KNOWN_INDICATORS, Object[].class)
                    .setParameter(1, task.taskId())
                    .getResultList()
                    .map(rows -> {
                        Map<IndicatorName, Integer> numbers = new HashMap<>();
                        rows.forEach(row -> numbers.put(
                                new IndicatorName((String) row[1], (String) row[2], (String) row[3]),
                                (Integer) row[0]));
                        return numbers;
                    });
        }

        /** An indicator that a revision only words otherwise is the same, with its series and all that hangs on it. */
        private Uni<Map<IndicatorName, Integer>> renamed(Map<IndicatorName, Integer> known) {
            return session.createNativeQuery(KNOWN_RULES, Object[].class)
                    .setParameter(1, task.taskId())
                    .getResultList()
                    .flatMap(rows -> {
                        Map<UUID, Integer> rules = new HashMap<>();
                        rows.forEach(row -> rules.put((UUID) row[0], (Integer) row[1]));
                        Map<IndicatorName, Integer> names =
                                new IndicatorNames(known, rules).afterRevision(task.indicators());
                        List<Numbered<IndicatorName>> others = names.entrySet().stream()
                                .filter(name -> !known.containsKey(name.getKey()))
                                .map(name -> new Numbered<>(name.getValue(), name.getKey()))
                                .toList();
                        return sql(
                                        RENAME,
                                        task.taskId(),
                                        numbers(others),
                                        column(others, one -> one.thing().name()))
                                .replaceWith(names);
                    });
        }

        private Uni<Void> storeIndicators(Map<IndicatorName, Integer> known) {
            Map<IndicatorName, Integer> numbers = new HashMap<>(known);
            task.indicators().forEach(one -> numbers.computeIfAbsent(one.name(), name -> numbers.size() + 1));
            List<Numbered<Indicator>> all = task.indicators().stream()
                    .map(one -> new Numbered<>(Objects.requireNonNull(numbers.get(one.name())), one))
                    .toList();
            List<Numbered<Indicator>> added = all.stream()
                    .filter(one -> !known.containsKey(one.thing().name()))
                    .toList();
            return sql(
                            INDICATORS,
                            task.taskId(),
                            numbers(added),
                            column(added, one -> one.thing().name().name()),
                            column(added, one -> one.thing().name().unit()),
                            column(added, one -> one.thing().name().territory()))
                    .flatMap(done -> sql(
                            OWNERS,
                            task.taskId(),
                            numbers(all),
                            column(all, one -> String.join(" ", one.thing().owners()))))
                    .flatMap(done -> storeSeries(all))
                    .flatMap(done -> storeRules(all.stream()
                            .flatMap(
                                    one -> one.thing().rules().stream().map(rule -> new Numbered<>(one.number(), rule)))
                            .toList()))
                    .flatMap(done -> session.createNativeQuery(COMPUTE_PERIODS_ANEW, Integer.class)
                            .setParameter(1, task.taskId())
                            .getResultList())
                    .flatMap(done -> session.createNativeQuery(EVALUATE_ANEW, Integer.class)
                            .setParameter(1, task.planId())
                            .getResultList())
                    .replaceWithVoid();
        }

        private Uni<Integer> storeSeries(List<Numbered<Indicator>> all) {
            List<Numbered<Indicator>> measured =
                    all.stream().filter(one -> one.thing().isMeasured()).toList();
            return sql(
                    SERIES,
                    task.taskId(),
                    task.organisation(),
                    numbers(measured),
                    column(measured, one -> task.seriesCode(one.number())),
                    column(measured, one -> bound(one.thing(), ValueBounds::lowest)),
                    column(measured, one -> bound(one.thing(), ValueBounds::highest)));
        }

        private static @Nullable Object bound(Indicator indicator, Function<ValueBounds, Object> side) {
            return indicator.bounds().map(side).orElse(null);
        }

        private Uni<Integer> storeRules(List<Numbered<Rule>> rules) {
            return sql(
                    RULES,
                    task.taskId(),
                    Rule.RECOVERY_COUNT,
                    numbers(rules),
                    column(rules, one -> one.thing().target().id().value()),
                    column(rules, one -> one.thing().target().comparator()),
                    column(rules, one -> one.thing().target().value()),
                    column(rules, one -> one.thing().target().valueMax()),
                    column(rules, one -> one.thing().target().strength()),
                    column(rules, one -> one.thing().target().quote()),
                    column(rules, one -> inForce(one.thing(), InForce::from)),
                    column(rules, one -> inForce(one.thing(), InForce::to)),
                    column(rules, one -> one.thing().notEvaluable()),
                    column(rules, one -> one.thing().target().alternatives()));
        }

        private static @Nullable Object inForce(Rule rule, Function<InForce, @Nullable Object> day) {
            InForce inForce = rule.inForce();
            return inForce == null ? null : day.apply(inForce);
        }

        private Uni<Integer> sql(String statement, Object... parameters) {
            Mutiny.MutationQuery query = session.createNativeQuery(statement);
            for (int place = 0; place < parameters.length; place++) {
                query.setParameter(place + 1, parameters[place]);
            }
            return query.executeUpdate();
        }

        private static <T> String[] numbers(List<Numbered<T>> things) {
            return column(things, Numbered::number);
        }

        private static <T> String[] column(List<T> rows, Function<T, @Nullable Object> field) {
            Stream<@Nullable Object> values = rows.stream().map(field);
            return values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
        }
    }
}
