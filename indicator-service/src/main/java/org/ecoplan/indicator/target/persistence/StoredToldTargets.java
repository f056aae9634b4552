package org.ecoplan.indicator.target.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.target.application.ToldTargets;

/** Keeps what was told of targets, one statement for all of a plan. */
@ApplicationScoped
class StoredToldTargets implements ToldTargets {
    private static final String NEXT = """
            select plan_id, organisation from due_plan_target d
            where due_at <= $1 and settled_at <= clock_timestamp() and not exists (select 1 from closed_plan c where c.plan_id = d.plan_id)
            order by due_at, plan_id limit 1 for update skip locked""";
    private static final String FIND =
            "select target_id, revision, state, told from target_state where target_id = any($1)";
    private static final String KEEP = """
            insert into target_state (target_id, revision, state, told)
            select * from unnest($1::uuid[], $2::int[], $3::varchar[], $4::text[])
            on conflict on constraint target_state_pk do update
            set revision = excluded.revision, state = excluded.state, told = excluded.told""";
    private static final String AGAIN = "update due_plan_target set due_at = $2 where plan_id = $1";

    private final Pool pool;

    StoredToldTargets(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<DuePlan>> next(SqlConnection transaction, Instant now) {
        return transaction
                .preparedQuery(NEXT)
                .execute(Tuple.of(now.atOffset(UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new DuePlan(row.getUUID("plan_id"), row.getString("organisation"))));
    }

    @Override
    public Uni<Map<UUID, Told>> find(SqlConnection transaction, Set<UUID> targets) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfUUID(targets.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredToldTargets::toldOf)
                        .collect(toMap(Told::target, Function.identity())));
    }

    @Override
    public Uni<Void> keep(SqlConnection transaction, Collection<Told> told) {
        List<Told> rows = List.copyOf(told);
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(rows.stream().map(Told::target).toArray(UUID[]::new))
                        .addArrayOfInteger(rows.stream().map(Told::revision).toArray(Integer[]::new))
                        .addArrayOfString(rows.stream().map(Told::state).toArray(String[]::new))
                        .addArrayOfString(rows.stream().map(Told::words).toArray(String[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> again(SqlConnection transaction, DuePlan plan, Instant at) {
        return transaction
                .preparedQuery(AGAIN)
                .execute(Tuple.of(plan.planId(), at.atOffset(UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> postpone(DuePlan plan, Instant until) {
        return pool.preparedQuery(AGAIN)
                .execute(Tuple.of(plan.planId(), until.atOffset(UTC)))
                .replaceWithVoid();
    }

    private static Told toldOf(Row row) {
        return new Told(
                row.getUUID("target_id"), row.getInteger("revision"), row.getString("state"), row.getString("told"));
    }
}
