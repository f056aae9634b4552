package org.ecoplan.indicator.breach.persistence;

import static java.time.ZoneOffset.UTC;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.breach.application.Breaches;
import org.ecoplan.indicator.breach.application.KnownBreach;
import org.ecoplan.indicator.breach.application.NewBreach;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps breaches. Opening is claiming: the unique index over open ones decides who comes first. */
@ApplicationScoped
class StoredBreaches implements Breaches {
    private static final String TOLD = """
            select b.id, b.series_id, b.rule_id, b.comparator, b.limit_value, b.since, b.recovery_at
            from breach b
            join series s on s.id = b.series_id and s.organisation = $1
            where b.series_id = any($2) and (b.closed_at is null or b.recovery_at > $3)
            order by b.since""";
    private static final String OPEN = """
            insert into breach (id, series_id, rule_id, since, comparator, limit_value, trigger_value, trigger_at,
                                opened_at, recovery_value, recovery_at, closed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $4, $8, $9, $10, $11)
            on conflict (series_id, rule_id) where closed_at is null do nothing""";
    private static final String CLOSE =
            "update breach set recovery_value = $2, recovery_at = $3, closed_at = $4 where id = $1 and closed_at is null";
    private static final String BEGAN_EARLIER = "update breach set since = least(since, $2) where id = $1";
    private static final String LIST = """
            select b.*, s.code, i.name, i.unit, t.plan_id, t.task_id, r.clause,
                   lead_units(t.task_id) as unit_codes
            from breach b
            join rule r on r.id = b.rule_id
            join series s on s.id = b.series_id
            join indicator i on i.id = s.indicator_id
            join watched_task t on t.task_id = i.task_id
            where t.organisation = $1
              and ($2 or exists (select 1 from watched_task_unit u
                                 where u.task_id = t.task_id and u.unit_code = any($3)))
              and ($4::uuid is null or t.plan_id = $4)
              and ($5::boolean is null or (b.closed_at is null) = $5)
              and ($6::timestamptz is null or (b.opened_at, b.id) < ($6, $7))
            order by b.opened_at desc, b.id desc limit $8""";

    private final Pool pool;

    StoredBreaches(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Watch, List<ToldBreach>>> told(
            CallerScope scope, SqlConnection transaction, Collection<SeriesId> series, Instant from) {
        Tuple wanted = Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addArrayOfInteger(series.stream().map(SeriesId::value).toArray(Integer[]::new))
                .addOffsetDateTime(from.atOffset(UTC));
        return transaction.preparedQuery(TOLD).execute(wanted).map(StoredBreaches::byWatch);
    }

    @Override
    public Uni<Boolean> open(SqlConnection transaction, NewBreach breach) {
        Observation recovery = breach.recovery();
        OffsetDateTime foundAt = breach.foundAt().atOffset(UTC);
        Tuple values = Tuple.tuple()
                .addUUID(breach.id().value())
                .addInteger(breach.series().value())
                .addUUID(breach.rule().value())
                .addOffsetDateTime(breach.trigger().at().atOffset(UTC))
                .addString(breach.bound().comparator().name())
                .addBigDecimal(breach.bound().limit())
                .addBigDecimal(breach.trigger().value())
                .addOffsetDateTime(foundAt)
                .addBigDecimal(recovery == null ? null : recovery.value())
                .addOffsetDateTime(recovery == null ? null : recovery.at().atOffset(UTC))
                .addOffsetDateTime(recovery == null ? null : foundAt);
        return transaction.preparedQuery(OPEN).execute(values).map(inserted -> inserted.rowCount() == 1);
    }

    @Override
    public Uni<Void> close(SqlConnection transaction, BreachId breach, Observation recovery, Instant closedAt) {
        Tuple values = Tuple.tuple()
                .addUUID(breach.value())
                .addBigDecimal(recovery.value())
                .addOffsetDateTime(recovery.at().atOffset(UTC))
                .addOffsetDateTime(closedAt.atOffset(UTC));
        return transaction.preparedQuery(CLOSE).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Void> beganEarlier(SqlConnection transaction, BreachId breach, Instant since) {
        Tuple values = Tuple.tuple().addUUID(breach.value()).addOffsetDateTime(since.atOffset(UTC));
        return transaction.preparedQuery(BEGAN_EARLIER).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<List<KnownBreach>> list(
            CallerScope scope, @Nullable UUID planId, @Nullable State state, @Nullable Place after, int limit) {
        Tuple wanted = Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addBoolean(scope.wholeOrganisation())
                .addArrayOfString(scope.branchCodes())
                .addUUID(planId)
                .addBoolean(state == null ? null : state == State.OPEN)
                .addOffsetDateTime(after == null ? null : after.openedAt().atOffset(UTC))
                .addUUID(after == null ? null : after.id().value())
                .addInteger(limit);
        return pool.preparedQuery(LIST)
                .execute(wanted)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredBreaches::knownOf)
                        .toList());
    }

    private static Map<Watch, List<ToldBreach>> byWatch(RowSet<Row> rows) {
        Map<Watch, List<ToldBreach>> told = new HashMap<>();
        rows.forEach(row -> told.computeIfAbsent(
                        new Watch(new SeriesId(row.getInteger("series_id")), new RuleId(row.getUUID("rule_id"))),
                        watch -> new ArrayList<>())
                .add(new ToldBreach(
                        new BreachId(row.getUUID("id")),
                        boundOf(row),
                        instant(row, "since"),
                        row.getOffsetDateTime("recovery_at") == null ? null : instant(row, "recovery_at"))));
        return told;
    }

    private static KnownBreach knownOf(Row row) {
        boolean open = row.getOffsetDateTime("closed_at") == null;
        return new KnownBreach(
                new BreachId(row.getUUID("id")),
                row.getString("code"),
                new RuleId(row.getUUID("rule_id")),
                row.getUUID("plan_id"),
                row.getUUID("task_id"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("clause"),
                List.of(row.getArrayOfStrings("unit_codes")),
                boundOf(row),
                instant(row, "since"),
                new Observation(instant(row, "trigger_at"), row.getBigDecimal("trigger_value")),
                instant(row, "opened_at"),
                open ? null : new Observation(instant(row, "recovery_at"), row.getBigDecimal("recovery_value")),
                open ? null : instant(row, "closed_at"));
    }

    private static Bound boundOf(Row row) {
        return new Bound(Comparator.valueOf(row.getString("comparator")), row.getBigDecimal("limit_value"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
