package org.ecoplan.indicator.breach.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.breach.application.Standing;
import org.ecoplan.indicator.breach.application.Watch;
import org.ecoplan.indicator.breach.application.WatchStates;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.breach.domain.WatchState;
import org.ecoplan.indicator.breach.domain.WatchState.Stretch;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.jspecify.annotations.Nullable;

/** Keeps how far each watch is judged: one statement for all watches of a push. */
@ApplicationScoped
class StoredWatchStates implements WatchStates {
    private static final String FIND = """
            select i.series_id, i.rule_id, w.judged_to, w.kept_in_a_row,
                   o.from_at, o.changed_to, o.restart_at, o.kept_in_a_row as left_kept_in_a_row,
                   o.trigger_at as left_trigger_at, o.trigger_value as left_trigger_value,
                   o.trigger_undetected as left_trigger_undetected,
                   b.id, b.comparator, b.limit_value, b.trigger_at, b.trigger_value, b.trigger_undetected,
                   b.recovery_at, b.recovery_value, b.recovery_undetected
            from unnest($1::int[], $2::uuid[]) as i (series_id, rule_id)
            left join watch_state w using (series_id, rule_id)
            left join open_judgement o using (series_id, rule_id)
            left join breach b on b.id = case when o.from_at is null then w.breach_id else o.breach_id end""";
    private static final String KEEP = """
            insert into watch_state (series_id, rule_id, judged_to, kept_in_a_row, breach_id)
            select * from unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::int[], $5::uuid[])
            on conflict on constraint watch_state_pk do update
            set judged_to = excluded.judged_to, kept_in_a_row = excluded.kept_in_a_row, breach_id = excluded.breach_id""";
    private static final String LEAVE = """
            insert into open_judgement (series_id, rule_id, from_at, changed_to, restart_at, kept_in_a_row,
                                        trigger_at, trigger_value, breach_id, trigger_undetected, left_at, due_at)
            select *, now(), now()
            from unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::int[],
                        $7::timestamptz[], $8::numeric[], $9::uuid[], $10::boolean[])
            on conflict on constraint open_judgement_pk do update
            set from_at = excluded.from_at, changed_to = excluded.changed_to, restart_at = excluded.restart_at,
                kept_in_a_row = excluded.kept_in_a_row, trigger_at = excluded.trigger_at,
                trigger_value = excluded.trigger_value, trigger_undetected = excluded.trigger_undetected,
                breach_id = excluded.breach_id""";
    private static final String NEXT = """
            select o.series_id, o.rule_id
            from open_judgement o join series s on s.id = o.series_id
            where o.due_at <= now()
            order by o.due_at, o.series_id, o.rule_id limit 1
            for no key update of s skip locked""";
    private static final String DROP = "delete from open_judgement where series_id = $1 and rule_id = $2";
    private static final String POSTPONE =
            "update open_judgement set due_at = now() + interval '1 minute' where series_id = $1";
    private static final String WAITING = """
            select count(*) as watches, coalesce(extract(epoch from now() - min(left_at)), 0)::bigint as age
            from open_judgement""";

    private final Pool pool;

    StoredWatchStates(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Watch, Standing>> find(SqlConnection transaction, Set<Watch> watches) {
        Columns wanted = new Columns();
        watches.forEach(wanted::key);
        return transaction
                .preparedQuery(FIND)
                .execute(wanted.keys())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(toMap(StoredWatchStates::watchOf, StoredWatchStates::standingOf)));
    }

    @Override
    public Uni<Void> keep(SqlConnection transaction, Map<Watch, Judged> judged) {
        if (judged.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns keys = new Columns();
        List<Instant> to = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        List<@Nullable UUID> breaches = new ArrayList<>();
        judged.forEach((watch, one) -> {
            keys.key(watch);
            to.add(one.to());
            kept.add(one.state().keptInARow());
            breaches.add(breachOf(one.state()));
        });
        return transaction
                .preparedQuery(KEEP)
                .execute(keys.keys()
                        .addArrayOfOffsetDateTime(Rows.times(to))
                        .addArrayOfInteger(kept.toArray(Integer[]::new))
                        .addArrayOfUUID(breaches.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> leave(SqlConnection transaction, Map<Watch, OpenJudgement> judgements) {
        if (judgements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns keys = new Columns();
        List<Instant> from = new ArrayList<>();
        List<Instant> changedTo = new ArrayList<>();
        List<Instant> restartAt = new ArrayList<>();
        List<@Nullable Integer> kept = new ArrayList<>();
        List<@Nullable Observation> triggers = new ArrayList<>();
        List<@Nullable UUID> breaches = new ArrayList<>();
        judgements.forEach((watch, one) -> {
            WatchState state = one.state();
            Stretch stretch = state == null ? null : state.stretch();
            keys.key(watch);
            from.add(one.from());
            changedTo.add(one.changedTo());
            restartAt.add(one.restartAt());
            kept.add(state == null ? null : (Integer) state.keptInARow());
            triggers.add(stretch == null ? null : stretch.trigger());
            breaches.add(state == null ? null : breachOf(state));
        });
        return transaction
                .preparedQuery(LEAVE)
                .execute(keys.keys()
                        .addArrayOfOffsetDateTime(Rows.times(from))
                        .addArrayOfOffsetDateTime(Rows.times(changedTo))
                        .addArrayOfOffsetDateTime(Rows.times(restartAt))
                        .addArrayOfInteger(kept.toArray(Integer[]::new))
                        .addArrayOfOffsetDateTime(triggers.stream()
                                .map(one -> one == null ? null : one.at().atOffset(UTC))
                                .toArray(OffsetDateTime[]::new))
                        .addValue(triggers.stream()
                                .map(one -> one == null ? null : one.value())
                                .toArray(BigDecimal[]::new))
                        .addArrayOfUUID(breaches.toArray(UUID[]::new))
                        .addArrayOfBoolean(Rows.undetected(triggers)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Watch>> next(SqlConnection transaction) {
        return transaction
                .query(NEXT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(StoredWatchStates::watchOf));
    }

    @Override
    public Uni<Void> drop(SqlConnection transaction, Watch watch) {
        return transaction
                .preparedQuery(DROP)
                .execute(Tuple.of(watch.series().value(), watch.rule().value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> postpone(SeriesId series) {
        return pool.preparedQuery(POSTPONE).execute(Tuple.of(series.value())).replaceWithVoid();
    }

    @Override
    public Uni<Waiting> waiting() {
        return pool.query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("watches"), row.getLong("age")));
    }

    private static Watch watchOf(Row row) {
        return new Watch(new SeriesId(row.getInteger("series_id")), new RuleId(row.getUUID("rule_id")));
    }

    private static Standing standingOf(Row row) {
        ToldBreach breach = row.getUUID("id") == null ? null : Rows.toldOf(row);
        if (row.getOffsetDateTime("from_at") != null) {
            return new Standing(null, WatchState.QUIET, leftOf(row, breach));
        }
        if (row.getOffsetDateTime("judged_to") == null) {
            return Standing.UNKNOWN;
        }
        int kept = row.getInteger("kept_in_a_row");
        return new Standing(
                Rows.instant(row, "judged_to"), breach == null ? WatchState.QUIET : WatchState.in(breach, kept), null);
    }

    private static OpenJudgement leftOf(Row row, @Nullable ToldBreach breach) {
        Integer kept = row.getInteger("left_kept_in_a_row");
        Observation trigger = Rows.observationOf(row, "left_trigger");
        Stretch stretch = trigger == null ? null : new Stretch(trigger, breach);
        return new OpenJudgement(
                Rows.instant(row, "from_at"),
                Rows.instant(row, "changed_to"),
                kept == null ? null : new WatchState(stretch, kept),
                Rows.instant(row, "restart_at"));
    }

    private static @Nullable UUID breachOf(WatchState state) {
        Stretch stretch = state.stretch();
        return stretch == null || stretch.told() == null
                ? null
                : stretch.told().id().value();
    }

    /** The keys of watches as columns. */
    private static final class Columns {
        private final List<Integer> series = new ArrayList<>();
        private final List<UUID> rules = new ArrayList<>();

        void key(Watch watch) {
            series.add(watch.series().value());
            rules.add(watch.rule().value());
        }

        Tuple keys() {
            return Tuple.tuple()
                    .addArrayOfInteger(series.toArray(Integer[]::new))
                    .addArrayOfUUID(rules.toArray(UUID[]::new));
        }
    }
}
