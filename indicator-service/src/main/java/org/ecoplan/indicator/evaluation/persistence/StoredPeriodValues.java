package org.ecoplan.indicator.evaluation.persistence;

import static java.time.ZoneOffset.UTC;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.evaluation.application.DuePeriods.OfSeries;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PlainFormula;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Keeps the values of periods, a row a revision. */
@ApplicationScoped
class StoredPeriodValues implements KeptPeriodValues {
    private static final String NEWEST = """
            select revision, rule, value, counted, counted_of, lacking, standards, targets
            from period_value where series_id = $1 and period = $2 order by revision desc limit 1""";
    private static final String KEEP = """
            insert into period_value (series_id, period, revision, rule, value, counted, counted_of, lacking, standards,
                                      targets, known_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String EVALUATE_ANEW = """
            select evaluate_plan_anew(p.plan_id) from (
                select distinct t.plan_id from indicator i join rule r on r.indicator_id = i.id
                join planned_target t on t.id = r.id where i.series_id = $1 order by t.plan_id) p""";
    private static final String SERIES = """
            select s.code, s.organisation, s.name, s.unit, s.station, s.section, f.factor, f.water, f.daily_means, f.named_by, f.named_at,
                   c.kind, c.places, c.decimals
            from series s left join measured_factor f on f.series_id = s.id
            left join composed_series c on c.series_id = s.id where s.id = $1""";
    private static final String TARGETS = """
            select t.plan_id, case when not t.headline then t.task_id end as task_id, r.id, i.territory
            from indicator i join watched_task t on t.task_id = i.task_id join rule r on r.indicator_id = i.id
            where i.series_id = $1 and not r.retired and t.plan_id is not null order by t.plan_id, i.id, r.id""";

    private static final String FIGURES = """
            select series_id, period, rule, value, cardinality(lacking) = 0 as valid
            from (select distinct on (series_id, period) series_id, period, rule, value, lacking
                  from period_value join series s on s.id = series_id and s.organisation = $1
                  where series_id = any($2) and left(period, 4) >= $3 order by series_id, period, revision desc) newest
            where value is not null order by series_id, period""";

    private final Pool pool;

    StoredPeriodValues(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<SeriesId, List<KeptFigure>>> figures(CallerScope scope, Set<SeriesId> series, int fromYear) {
        return figuresOf(scope.organisationOrNone(), series, fromYear);
    }

    @Override
    public Uni<Map<SeriesId, List<KeptFigure>>> figures(String organisation, Set<SeriesId> series, int fromYear) {
        return figuresOf(organisation, series, fromYear);
    }

    private Uni<Map<SeriesId, List<KeptFigure>>> figuresOf(String organisation, Set<SeriesId> series, int fromYear) {
        Integer[] ids = series.stream().map(SeriesId::value).toArray(Integer[]::new);
        return pool.preparedQuery(FIGURES)
                .execute(Tuple.of(organisation, ids, String.valueOf(fromYear)))
                .map(rows -> stream(rows)
                        .collect(groupingBy(
                                row -> new SeriesId(row.getInteger("series_id")),
                                mapping(StoredPeriodValues::figureOf, toList()))));
    }

    private static KeptFigure figureOf(Row row) {
        Period period = Period.parse(row.getString("period")).orElseThrow();
        return new KeptFigure(
                row.getString("period"),
                period.from(),
                period.to(),
                row.getBigDecimal("value"),
                row.getBoolean("valid"),
                PlainFormula.isStanding(row.getString("rule")) || ComposedFigure.isStanding(row.getString("rule")),
                row.getString("rule"));
    }

    @Override
    public Uni<Optional<Revision>> newest(SqlConnection transaction, OfSeries period) {
        return transaction
                .preparedQuery(NEWEST)
                .execute(Tuple.of(period.series().value(), period.period().toString()))
                .map(rows -> stream(rows).findFirst().map(StoredPeriodValues::revisionOf));
    }

    @Override
    public Uni<Void> keep(SqlConnection transaction, OfSeries period, Revision revision, Instant knownAt) {
        Told told = revision.told();
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addInteger(period.series().value())
                        .addString(period.period().toString())
                        .addInteger(revision.revision())
                        .addString(told.rule())
                        .addValue(told.value())
                        .addInteger(told.counted())
                        .addString(told.of())
                        .addArrayOfString(told.lacking().toArray(String[]::new))
                        .addArrayOfString(told.standards().toArray(String[]::new))
                        .addArrayOfUUID(told.targets().toArray(UUID[]::new))
                        .addOffsetDateTime(knownAt.atOffset(UTC)))
                .flatMap(kept -> transaction
                        .preparedQuery(EVALUATE_ANEW)
                        .execute(Tuple.of(period.series().value())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Described> describe(SqlConnection transaction, SeriesId series) {
        return transaction
                .preparedQuery(SERIES)
                .execute(Tuple.of(series.value()))
                .map(rows -> rows.iterator().next())
                .flatMap(row -> transaction
                        .preparedQuery(TARGETS)
                        .execute(Tuple.of(series.value()))
                        .map(targets -> describedOf(
                                series,
                                row,
                                stream(targets)
                                        .map(StoredPeriodValues::targetOf)
                                        .toList())));
    }

    private static Described describedOf(SeriesId series, Row row, List<Target> targets) {
        return new Described(
                series,
                row.getString("code"),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("station"),
                row.getString("section"),
                row.getString("factor") == null ? null : StoredMeasuredFactors.factorOf(row),
                row.getString("kind") == null ? null : StoredCompositions.compositionOf(row),
                targets);
    }

    private static Target targetOf(Row row) {
        return new Target(
                row.getUUID("plan_id"), row.getUUID("task_id"), row.getUUID("id"), row.getString("territory"));
    }

    private static Revision revisionOf(Row row) {
        return new Revision(
                row.getInteger("revision"),
                new Told(
                        row.getString("rule"),
                        row.getBigDecimal("value"),
                        row.getInteger("counted"),
                        row.getString("counted_of"),
                        List.of(row.getArrayOfStrings("lacking")),
                        List.of(row.getArrayOfStrings("standards")),
                        List.of(row.getArrayOfUUIDs("targets"))));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
