package org.ecoplan.indicator.target.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.target.application.Targets;
import org.ecoplan.indicator.target.domain.Facts.Verdict;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.Reference;
import org.ecoplan.indicator.target.domain.SuperiorLevel;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps targets, those of a task in one statement. */
@ApplicationScoped
class StoredTargets implements Targets {
    private static final String RETIRE =
            "update planned_target set retired = true where owner_id = ?1 and revision < ?2";
    private static final String END = """
            update planned_target set retired = true
            where owner_id = any(cast(?1 as uuid[])) and revision < ?2 and not retired""";
    private static final String STORE = """
            insert into planned_target (id, owner_id, plan_id, organisation, revision, headline, position, number, issued_on,
                                        plan_end, indicator, unit, territory, comparator, value, value_max, by_day, strength,
                                        continuous, tempo, baseline, baseline_value, baseline_period, ranked_among,
                                        rank_out_of_last, quote, group_key, group_rule, retired)
            select cast(t.j ->> 'id' as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, cast(?5 as integer),
                   cast(?6 as boolean), cast(?7 as integer), cast(t.number as integer), cast(?8 as date),
                   cast(nullif(?9, '') as date), t.j ->> 'indicator', t.j ->> 'unit', t.j ->> 'territory',
                   t.j ->> 'comparator', cast(t.j ->> 'value' as numeric), cast(t.j ->> 'valueMax' as numeric),
                   cast(t.j ->> 'by' as date), t.j ->> 'strength', cast(t.j ->> 'continuous' as boolean),
                   t.j ->> 'tempo', t.j ->> 'baseline', cast(t.j ->> 'baselineValue' as numeric),
                   t.j ->> 'baselinePeriod', cast(t.j ->> 'rankedAmong' as integer),
                   cast(t.j ->> 'rankOutOfLast' as integer), t.j ->> 'quote', t.j ->> 'groupKey', t.j ->> 'groupRule', false
            from jsonb_array_elements(cast(cast(?1 as text) as jsonb)) with ordinality as t (j, number)
            where not exists (select 1 from planned_target p where p.owner_id = cast(?2 as uuid)
                              and p.revision > cast(?5 as integer))
            on conflict on constraint planned_target_pk do update
            set owner_id = excluded.owner_id, revision = excluded.revision, headline = excluded.headline,
                position = excluded.position, number = excluded.number, issued_on = excluded.issued_on,
                plan_end = excluded.plan_end, indicator = excluded.indicator, unit = excluded.unit,
                territory = excluded.territory, comparator = excluded.comparator, value = excluded.value,
                value_max = excluded.value_max, by_day = excluded.by_day, strength = excluded.strength,
                continuous = excluded.continuous, tempo = excluded.tempo, baseline = excluded.baseline,
                baseline_value = excluded.baseline_value, baseline_period = excluded.baseline_period,
                ranked_among = excluded.ranked_among, rank_out_of_last = excluded.rank_out_of_last,
                quote = excluded.quote, group_key = excluded.group_key, group_rule = excluded.group_rule, retired = false
            where planned_target.revision <= excluded.revision""";
    /** What the targets said so far, of those that say something else now. */
    private static final String KEEP_VERSION = """
            insert into planned_target_version (target_id, revision, replaced_in, indicator, unit, comparator, value,
                                                value_max, by_day, strength, continuous, quote)
            select p.id, p.revision, cast(?2 as integer), p.indicator, p.unit, p.comparator, p.value, p.value_max, p.by_day,
                   p.strength, p.continuous, p.quote
            from jsonb_array_elements(cast(cast(?1 as text) as jsonb)) as t (j)
            join planned_target p on p.id = cast(t.j ->> 'id' as uuid) and p.revision < cast(?2 as integer)
            where (p.indicator, p.unit, p.comparator, p.value, p.value_max, p.by_day, p.strength, p.continuous)
                  is distinct from
                  (t.j ->> 'indicator', t.j ->> 'unit', t.j ->> 'comparator', cast(t.j ->> 'value' as numeric),
                   cast(t.j ->> 'valueMax' as numeric), cast(t.j ->> 'by' as date), t.j ->> 'strength',
                   cast(t.j ->> 'continuous' as boolean))
            on conflict on constraint planned_target_version_pk do nothing""";

    private static final String VERSIONS = """
            select v.* from planned_target_version v
            join planned_target t on t.id = v.target_id
            where t.organisation = $1 and t.plan_id = $2 and not t.retired
            order by v.target_id, v.revision desc""";
    private static final String VISIBLE = """
            ($3 or exists (select 1 from watched_task_unit u where u.task_id = t.owner_id and u.unit_code = any($4)))""";
    private static final String OF_PLAN = """
            select t.*, s.id as series_id, s.code as series,
                   coalesce(c.kind = 'POLLUTANTS_KEPT', false) as counts_pollutants,
                   told_units(t.owner_id, coalesce(i.unit_codes, array[]::varchar[])) as unit_codes,
                   f.change as f_change, f.value as f_value, f.source as f_source, f.entered_by as f_by, f.entered_at as f_at,
                   v.met, v.evidence, v.found_by, v.found_at,
                   l.in_force = 'SUPERIOR' as l_in_force, l.question as l_question, l.comparator as l_comparator,
                   l.value as l_value, l.value_max as l_value_max, l.unit as l_unit, l.by_day as l_by,
                   l.continuous as l_continuous, l.quote as l_quote, l.document as l_document, l.document_number as l_number,
            """ + VISIBLE + """
             as visible
            from planned_target t
            left join rule r on r.id = t.id
            left join indicator i on i.id = r.indicator_id
            left join series s on s.id = i.series_id
            left join composed_series c on c.series_id = s.id
            left join lateral (select * from target_reference where target_id = t.id order by id desc limit 1) f on true
            left join lateral (select * from target_verdict where target_id = t.id order by id desc limit 1) v on true
            left join lateral (select * from superior_level where plan_id = t.plan_id and state <> 'ENDED'
                               and (rule_id = t.id or target_id = t.id and territory = t.territory) limit 1) l on true
            where t.organisation = $1 and t.plan_id = $2 and not t.retired
            order by not t.headline, t.position, t.number, t.id""";
    private static final String PLAN_OF = """
            select t.plan_id from planned_target t where t.organisation = $1 and t.id = $2 and not t.retired and
            """ + VISIBLE;
    private static final String ENTERED = """
            select distinct on (f.target_id, f.period) f.target_id, f.period, f.value, f.source
            from target_figure f join planned_target t on t.id = f.target_id and t.organisation = $1
            where f.target_id = any($2) order by f.target_id, f.period, f.id desc""";
    private static final String REFERENCE = """
            insert into target_reference (target_id, change, value, source, entered_by, entered_at)
            values (?1, ?2, cast(nullif(?3, '') as numeric), ?4, ?5, ?6)""";
    private static final String VERDICT = """
            insert into target_verdict (target_id, met, evidence, found_by, found_at) values (?1, ?2, ?3, ?4, ?5)""";
    private static final String FIGURE = """
            insert into target_figure (target_id, period, value, source, entered_by, entered_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String REQUIRE = """
            insert into superior_level (precedence_id, plan_id, target_id, rule_id, territory, revision, state, in_force,
                                        question, comparator, value, value_max, unit, by_day, continuous, quote, document,
                                        document_number)
            values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as text), ?6, ?7, ?8, nullif(?9, ''), ?10,
                    cast(nullif(?11, '') as numeric), cast(nullif(?12, '') as numeric), cast(nullif(?13, '') as text),
                    cast(nullif(?14, '') as date), ?15, ?16, ?17, cast(nullif(?18, '') as text))
            on conflict on constraint superior_level_pk do update
            set revision = excluded.revision, state = excluded.state, in_force = excluded.in_force,
                question = excluded.question, comparator = excluded.comparator, value = excluded.value,
                value_max = excluded.value_max, unit = excluded.unit, by_day = excluded.by_day,
                continuous = excluded.continuous, quote = excluded.quote, document = excluded.document,
                document_number = excluded.document_number
            where superior_level.revision < excluded.revision""";

    private static final String CORRECT = "update planned_target set issued_on = cast(?2 as date) where plan_id = ?1";

    private static final String EVALUATE_ANEW = "select evaluate_plan_anew(?1)";
    private static final String EVALUATE_ITS_PLAN_ANEW =
            "select evaluate_plan_anew(plan_id) from planned_target where id = ?1";

    private final Pool pool;
    private final ObjectMapper json;

    StoredTargets(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Void> store(Issued issued) {
        return sql(RETIRE, issued.ownerId(), issued.revision())
                .flatMap(done -> sql(KEEP_VERSION, write(issued.targets()), issued.revision()))
                .flatMap(done -> sql(
                        STORE,
                        write(issued.targets()),
                        issued.ownerId(),
                        issued.planId(),
                        issued.organisation(),
                        issued.revision(),
                        issued.headline(),
                        issued.position(),
                        issued.issuedOn(),
                        issued.planEnd() == null ? "" : issued.planEnd().toString()))
                .flatMap(done -> ask(EVALUATE_ANEW, issued.planId()));
    }

    @Override
    public Uni<Void> end(UUID planId, Collection<UUID> owners, int revision) {
        return owners.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql(END, owners.toArray(UUID[]::new), revision).flatMap(done -> ask(EVALUATE_ANEW, planId));
    }

    @Override
    public Uni<Void> correct(UUID planId, LocalDate issuedOn) {
        return sql(CORRECT, planId, issuedOn).flatMap(done -> ask(EVALUATE_ANEW, planId));
    }

    @Override
    public Uni<Void> require(Required required) {
        SuperiorLevel level = required.level();
        return sql(
                        REQUIRE,
                        required.precedenceId(),
                        required.planId(),
                        required.targetId(),
                        required.ruleId(),
                        Objects.toString(required.territory(), ""),
                        required.revision(),
                        required.ended() ? "ENDED" : level.question() == null ? "DECIDED" : "QUESTION",
                        level.inForce() ? "SUPERIOR" : "OWN",
                        Objects.toString(level.question(), ""),
                        level.comparator().name(),
                        plain(level.value()),
                        plain(level.valueMax()),
                        Objects.toString(level.unit(), ""),
                        Objects.toString(level.by(), ""),
                        level.continuous(),
                        level.quote(),
                        level.document(),
                        Objects.toString(level.documentNumber(), ""))
                .flatMap(done -> ask(EVALUATE_ANEW, required.planId()));
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }

    private String write(List<PlannedTarget> targets) {
        try {
            return json.writeValueAsString(targets);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Uni<List<Known>> ofPlan(CallerScope scope, UUID planId) {
        return pool.preparedQuery(OF_PLAN)
                .execute(inScope(scope, planId))
                .map(rows -> stream(rows).map(StoredTargets::knownOf).toList());
    }

    @Override
    public Uni<List<Known>> ofPlan(String organisation, UUID planId) {
        return pool.preparedQuery(OF_PLAN)
                .execute(Tuple.of(organisation, planId, true, new String[0]))
                .map(rows -> stream(rows).map(StoredTargets::knownOf).toList());
    }

    @Override
    public Uni<Map<UUID, List<Version>>> versions(CallerScope scope, UUID planId) {
        return pool.preparedQuery(VERSIONS)
                .execute(Tuple.of(scope.organisationOrNone(), planId))
                .map(rows -> stream(rows)
                        .collect(groupingBy(
                                row -> row.getUUID("target_id"), mapping(StoredTargets::versionOf, toList()))));
    }

    private static Version versionOf(Row row) {
        return new Version(
                row.getInteger("revision"),
                row.getInteger("replaced_in"),
                row.getString("indicator"),
                row.getString("unit"),
                Comparator.valueOf(row.getString("comparator")),
                row.getBigDecimal("value"),
                row.getBigDecimal("value_max"),
                row.getLocalDate("by_day"),
                row.getString("strength"),
                row.getString("quote"));
    }

    @Override
    public Uni<@Nullable UUID> planOf(CallerScope scope, UUID target) {
        return pool.preparedQuery(PLAN_OF)
                .execute(inScope(scope, target))
                .map(rows -> stream(rows)
                        .findFirst()
                        .map(row -> row.getUUID("plan_id"))
                        .orElse(null));
    }

    @Override
    public Uni<Map<UUID, List<Figure>>> entered(CallerScope scope, Set<UUID> targets) {
        return enteredIn(scope.organisationOrNone(), targets);
    }

    @Override
    public Uni<Map<UUID, List<Figure>>> entered(String organisation, Set<UUID> targets) {
        return enteredIn(organisation, targets);
    }

    private Uni<Map<UUID, List<Figure>>> enteredIn(String organisation, Set<UUID> targets) {
        return pool.preparedQuery(ENTERED)
                .execute(Tuple.tuple().addString(organisation).addArrayOfUUID(targets.toArray(UUID[]::new)))
                .map(rows -> stream(rows)
                        .collect(groupingBy(
                                row -> row.getUUID("target_id"), mapping(StoredTargets::figureOf, toList()))));
    }

    @Override
    public Uni<Void> enter(UUID target, Entered<Reference> reference) {
        BigDecimal value = reference.value().value();
        return sql(
                        REFERENCE,
                        target,
                        reference.value().change(),
                        value == null ? "" : value.toPlainString(),
                        reference.source(),
                        reference.by(),
                        reference.at().atOffset(UTC))
                .flatMap(done -> ask(EVALUATE_ITS_PLAN_ANEW, target));
    }

    @Override
    public Uni<Void> find(UUID target, Entered<Verdict> verdict) {
        return sql(
                        VERDICT,
                        target,
                        verdict.value().met(),
                        verdict.value().evidence(),
                        verdict.by(),
                        verdict.at().atOffset(UTC))
                .flatMap(done -> ask(EVALUATE_ITS_PLAN_ANEW, target));
    }

    @Override
    public Uni<Void> enterFigure(UUID target, String period, Entered<BigDecimal> figure) {
        return sql(
                        FIGURE,
                        target,
                        period,
                        figure.value(),
                        figure.source(),
                        figure.by(),
                        figure.at().atOffset(UTC))
                .flatMap(done -> ask(EVALUATE_ITS_PLAN_ANEW, target));
    }

    private static Uni<Void> ask(String question, UUID about) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(question, Integer.class)
                        .setParameter(1, about)
                        .getResultList())
                .replaceWithVoid();
    }

    private static Uni<Void> sql(String statement, Object... parameters) {
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createNativeQuery(statement);
                    for (int place = 0; place < parameters.length; place++) {
                        query.setParameter(place + 1, parameters[place]);
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    private static Tuple inScope(CallerScope scope, UUID id) {
        return Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addUUID(id)
                .addBoolean(scope.wholeOrganisation())
                .addArrayOfString(scope.branchCodes());
    }

    private static Known knownOf(Row row) {
        Integer series = row.getInteger("series_id");
        return new Known(
                targetOf(row),
                row.getUUID("plan_id"),
                row.getBoolean("headline") ? null : row.getUUID("owner_id"),
                row.getLocalDate("issued_on"),
                row.getLocalDate("plan_end"),
                row.getBoolean("visible"),
                series == null ? null : new SeriesId(series),
                row.getString("series"),
                row.getBoolean("counts_pollutants"),
                List.of(row.getArrayOfStrings("unit_codes")),
                referenceOf(row),
                verdictOf(row),
                superiorOf(row));
    }

    private static PlannedTarget targetOf(Row row) {
        return new PlannedTarget(
                row.getUUID("id"),
                row.getString("indicator"),
                row.getString("unit"),
                row.getString("territory"),
                Comparator.valueOf(row.getString("comparator")),
                row.getBigDecimal("value"),
                row.getBigDecimal("value_max"),
                row.getLocalDate("by_day"),
                row.getString("strength"),
                row.getBoolean("continuous"),
                row.getString("tempo"),
                row.getString("baseline"),
                row.getBigDecimal("baseline_value"),
                row.getString("baseline_period"),
                row.getInteger("ranked_among"),
                row.getInteger("rank_out_of_last"),
                row.getString("quote"),
                row.getString("group_key"),
                row.getString("group_rule"));
    }

    private static @Nullable SuperiorLevel superiorOf(Row row) {
        return row.getString("l_document") == null
                ? null
                : new SuperiorLevel(
                        row.getBoolean("l_in_force"),
                        row.getString("l_question"),
                        Comparator.valueOf(row.getString("l_comparator")),
                        row.getBigDecimal("l_value"),
                        row.getBigDecimal("l_value_max"),
                        row.getString("l_unit"),
                        row.getLocalDate("l_by"),
                        row.getBoolean("l_continuous"),
                        row.getString("l_quote"),
                        row.getString("l_document"),
                        row.getString("l_number"));
    }

    private static @Nullable Entered<Reference> referenceOf(Row row) {
        return row.getString("f_by") == null
                ? null
                : new Entered<>(
                        new Reference(row.getBoolean("f_change"), row.getBigDecimal("f_value")),
                        row.getString("f_source"),
                        row.getString("f_by"),
                        row.getOffsetDateTime("f_at").toInstant());
    }

    private static @Nullable Entered<Verdict> verdictOf(Row row) {
        if (row.getString("found_by") == null) {
            return null;
        }
        var at = row.getOffsetDateTime("found_at").toInstant();
        return new Entered<>(
                new Verdict(row.getBoolean("met"), row.getString("evidence"), ChinaTime.today(at)),
                row.getString("evidence"),
                row.getString("found_by"),
                at);
    }

    private static Figure figureOf(Row row) {
        return Figure.said(row.getString("period"), row.getBigDecimal("value"), "填报值(" + row.getString("source") + ")");
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
