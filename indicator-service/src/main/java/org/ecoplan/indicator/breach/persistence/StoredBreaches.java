package org.ecoplan.indicator.breach.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.breach.application.Breaches;
import org.ecoplan.indicator.breach.application.KnownBreach;
import org.ecoplan.indicator.breach.application.KnownBreach.Withdrawal;
import org.ecoplan.indicator.breach.application.Watch;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Finding;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.breach.domain.WithdrawalReason;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps breaches: one statement for each kind of finding of a push. The unique index admits one open breach a watch. */
@ApplicationScoped
class StoredBreaches implements Breaches {
    private static final String TOLD = """
            select b.*
            from unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
                as w (series_id, rule_id, from_at, to_at)
            cross join lateral (
                (select * from breach e
                 where e.series_id = w.series_id and e.rule_id = w.rule_id and e.withdrawn_at is null
                   and e.since < w.from_at
                 order by e.since desc limit 1)
                union all
                select * from breach l
                where l.series_id = w.series_id and l.rule_id = w.rule_id and l.withdrawn_at is null
                  and l.since >= w.from_at and l.since <= w.to_at) b
            where b.recovery_at is null or b.recovery_at >= w.from_at
            order by b.since""";
    private static final String MOVE_BEGINNINGS = """
            update breach b
            set first_trigger_at = coalesce(b.first_trigger_at, b.trigger_at),
                first_trigger_value = coalesce(b.first_trigger_value, b.trigger_value),
                first_trigger_undetected = case when b.first_trigger_at is null then b.trigger_undetected
                                                else b.first_trigger_undetected end,
                since = n.at, trigger_at = n.at, trigger_value = n.value, trigger_undetected = n.undetected,
                comparator = n.comparator, limit_value = n.bound
            from unnest($1::uuid[], $2::timestamptz[], $3::numeric[], $4::varchar[], $5::numeric[], $6::boolean[])
                as n (id, at, value, comparator, bound, undetected)
            where b.id = n.id""";
    private static final String RECOVER = """
            update breach b
            set recovery_at = n.at, recovery_value = n.value, recovery_undetected = n.undetected,
                closed_at = coalesce(b.closed_at, $4::timestamptz)
            from unnest($1::uuid[], $2::timestamptz[], $3::numeric[], $5::boolean[]) as n (id, at, value, undetected)
            where b.id = n.id""";
    private static final String WITHDRAW = """
            update breach b
            set withdrawn_at = $4::timestamptz, withdrawal_reason = n.reason, replaced_by = n.successor
            from unnest($1::uuid[], $2::varchar[], $3::uuid[]) as n (id, reason, successor)
            where b.id = n.id""";
    private static final String OPEN = """
            insert into breach (id, series_id, rule_id, since, comparator, limit_value, trigger_value, trigger_at,
                                opened_at, recovery_value, recovery_at, trigger_undetected, recovery_undetected,
                                closed_at)
            select id, series_id, rule_id, at, comparator, bound, value, at,
                   $10::timestamptz, recovery_value, recovery_at, undetected, recovery_undetected,
                   case when recovery_at is not null then $10::timestamptz end
            from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::numeric[], $6::varchar[], $7::numeric[],
                        $8::timestamptz[], $9::numeric[], $11::boolean[], $12::boolean[])
                as n (id, series_id, rule_id, at, value, comparator, bound, recovery_at, recovery_value, undetected,
                      recovery_undetected)""";
    private static final String LIST = """
            select b.*, s.code, indicator_label(i.name, i.territory) as name, i.unit, t.plan_id,
                   case when not t.headline then t.task_id end as task_id, r.clause,
                   told_units(t.task_id, i.unit_codes) as unit_codes, c.closed_on as plan_closed_on,
                   i.series_id is distinct from b.series_id as rebound,
                   r.retired, v.revised_on as ended_on, case when t.plan_id is null then '自定预警规则换版或停用' else v.reason end as end_reason
            """ + SeenBreaches.FROM + """
              and ($5::varchar is null or $5 = """ + SeenBreaches.STATE + """
            )
              and ($9::varchar is null or s.code = $9)
              and ($6::timestamptz is null or (b.opened_at, b.id) < ($6, $7))
            order by b.opened_at desc, b.id desc limit $8""";

    private final Pool pool;

    StoredBreaches(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Watch, List<ToldBreach>>> told(SqlConnection transaction, Map<Watch, Span> spans) {
        List<Map.Entry<Watch, Span>> wanted = List.copyOf(spans.entrySet());
        Tuple columns = Tuple.tuple()
                .addArrayOfInteger(wanted.stream()
                        .map(one -> one.getKey().series().value())
                        .toArray(Integer[]::new))
                .addArrayOfUUID(
                        wanted.stream().map(one -> one.getKey().rule().value()).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(Rows.times(
                        wanted.stream().map(one -> one.getValue().from()).toList()))
                .addArrayOfOffsetDateTime(Rows.times(
                        wanted.stream().map(one -> one.getValue().to()).toList()));
        return transaction
                .preparedQuery(TOLD)
                .execute(columns)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(groupingBy(StoredBreaches::watchOf, mapping(Rows::toldOf, toList()))));
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Found> found, Instant at) {
        return moveBeginnings(transaction, kind(found, Finding.BeginningMoved.class))
                .flatMap(done -> recover(transaction, recoveries(found), at))
                .flatMap(done -> withdraw(transaction, kind(found, Finding.Withdrawn.class), at))
                .flatMap(done -> open(
                        transaction,
                        found.stream()
                                .filter(one -> one.finding() instanceof Finding.Began)
                                .toList(),
                        at));
    }

    private static Uni<Void> moveBeginnings(SqlConnection transaction, List<Finding.BeginningMoved> moved) {
        List<ToldBreach> breaches =
                moved.stream().map(Finding.BeginningMoved::breach).toList();
        return unlessEmpty(
                transaction,
                MOVE_BEGINNINGS,
                breaches,
                () -> ids(breaches)
                        .addArrayOfOffsetDateTime(Rows.times(
                                breaches.stream().map(ToldBreach::since).toList()))
                        .addValue(breaches.stream()
                                .map(one -> one.trigger().value())
                                .toArray(BigDecimal[]::new))
                        .addArrayOfString(comparators(breaches))
                        .addValue(limits(breaches))
                        .addArrayOfBoolean(triggersUndetected(breaches)));
    }

    /** A breach with the observation that ended it. */
    private record End(ToldBreach breach, Observation recovery) {}

    private static List<End> recoveries(List<Found> found) {
        return found.stream()
                .flatMap(one -> {
                    if (one.finding() instanceof Finding.Recovered recovered) {
                        return Stream.of(new End(recovered.breach(), recovered.recovery()));
                    }
                    return one.finding() instanceof Finding.RecoveryMoved moved
                            ? Stream.of(new End(moved.breach(), moved.recovery()))
                            : Stream.empty();
                })
                .toList();
    }

    private static Uni<Void> recover(SqlConnection transaction, List<End> ends, Instant at) {
        return unlessEmpty(
                transaction,
                RECOVER,
                ends,
                () -> ids(ends.stream().map(End::breach).toList())
                        .addArrayOfOffsetDateTime(Rows.times(
                                ends.stream().map(one -> one.recovery().at()).toList()))
                        .addValue(
                                ends.stream().map(one -> one.recovery().value()).toArray(BigDecimal[]::new))
                        .addOffsetDateTime(at.atOffset(UTC))
                        .addArrayOfBoolean(
                                Rows.undetected(ends.stream().map(End::recovery).toList())));
    }

    private static Uni<Void> withdraw(SqlConnection transaction, List<Finding.Withdrawn> withdrawn, Instant at) {
        return unlessEmpty(
                transaction,
                WITHDRAW,
                withdrawn,
                () -> ids(withdrawn.stream().map(Finding.Withdrawn::breach).toList())
                        .addArrayOfString(withdrawn.stream()
                                .map(one -> one.reason().name())
                                .toArray(String[]::new))
                        .addArrayOfUUID(withdrawn.stream()
                                .map(one -> one.successor() == null
                                        ? null
                                        : one.successor().value())
                                .toArray(UUID[]::new))
                        .addOffsetDateTime(at.atOffset(UTC)));
    }

    private static Uni<Void> open(SqlConnection transaction, List<Found> begun, Instant at) {
        List<ToldBreach> breaches = begun.stream()
                .map(one -> ((Finding.Began) one.finding()).breach())
                .toList();
        List<@Nullable Observation> recoveries = new ArrayList<>();
        breaches.forEach(one -> recoveries.add(one.recovery()));
        return unlessEmpty(
                transaction,
                OPEN,
                breaches,
                () -> ids(breaches)
                        .addArrayOfInteger(begun.stream()
                                .map(one -> one.watch().series().value())
                                .toArray(Integer[]::new))
                        .addArrayOfUUID(begun.stream()
                                .map(one -> one.watch().rule().value())
                                .toArray(UUID[]::new))
                        .addArrayOfOffsetDateTime(Rows.times(
                                breaches.stream().map(ToldBreach::since).toList()))
                        .addValue(breaches.stream()
                                .map(one -> one.trigger().value())
                                .toArray(BigDecimal[]::new))
                        .addArrayOfString(comparators(breaches))
                        .addValue(limits(breaches))
                        .addArrayOfOffsetDateTime(Rows.times(
                                breaches.stream().map(ToldBreach::until).toList()))
                        .addValue(recoveries.stream()
                                .map(one -> one == null ? null : one.value())
                                .toArray(BigDecimal[]::new))
                        .addOffsetDateTime(at.atOffset(UTC))
                        .addArrayOfBoolean(triggersUndetected(breaches))
                        .addArrayOfBoolean(Rows.undetected(recoveries)));
    }

    private static Boolean[] triggersUndetected(List<ToldBreach> breaches) {
        return Rows.undetected(breaches.stream().map(ToldBreach::trigger).toList());
    }

    private static Uni<Void> unlessEmpty(
            SqlConnection transaction, String statement, List<?> rows, Supplier<Tuple> columns) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(statement).execute(columns.get()).replaceWithVoid();
    }

    private static <T extends Finding> List<T> kind(List<Found> found, Class<T> kind) {
        return found.stream()
                .map(Found::finding)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Tuple ids(List<ToldBreach> breaches) {
        return Tuple.tuple()
                .addArrayOfUUID(breaches.stream().map(one -> one.id().value()).toArray(UUID[]::new));
    }

    private static String[] comparators(List<ToldBreach> breaches) {
        return breaches.stream().map(one -> one.bound().comparator().name()).toArray(String[]::new);
    }

    private static BigDecimal[] limits(List<ToldBreach> breaches) {
        return breaches.stream().map(one -> one.bound().limit()).toArray(BigDecimal[]::new);
    }

    @Override
    public Uni<List<KnownBreach>> list(
            CallerScope scope,
            @Nullable UUID planId,
            @Nullable String series,
            @Nullable State state,
            @Nullable Place after,
            int limit) {
        Tuple wanted = SeenBreaches.by(scope, planId)
                .addString(state == null ? null : state.name())
                .addOffsetDateTime(after == null ? null : after.openedAt().atOffset(UTC))
                .addUUID(after == null ? null : after.id().value())
                .addInteger(limit)
                .addString(series);
        return pool.preparedQuery(LIST)
                .execute(wanted)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredBreaches::knownOf)
                        .toList());
    }

    private static Watch watchOf(Row row) {
        return new Watch(new SeriesId(row.getInteger("series_id")), new RuleId(row.getUUID("rule_id")));
    }

    private static KnownBreach knownOf(Row row) {
        Observation recovery = Rows.recoveryOf(row);
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
                Rows.boundOf(row),
                requireNonNull(Rows.observationOf(row, "trigger")),
                Rows.observationOf(row, "first_trigger"),
                Rows.instant(row, "opened_at"),
                recovery,
                recovery == null ? null : Rows.instant(row, "closed_at"),
                withdrawalOf(row),
                row.getLocalDate("plan_closed_on"),
                row.getBoolean("rebound"),
                row.getBoolean("retired"),
                row.getLocalDate("ended_on"),
                row.getString("end_reason"));
    }

    private static @Nullable Withdrawal withdrawalOf(Row row) {
        if (row.getOffsetDateTime("withdrawn_at") == null) {
            return null;
        }
        UUID successor = row.getUUID("replaced_by");
        return new Withdrawal(
                Rows.instant(row, "withdrawn_at"),
                WithdrawalReason.valueOf(row.getString("withdrawal_reason")),
                successor == null ? null : new BreachId(successor));
    }
}
