package org.ecoplan.kit.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/**
 * Links committed entries into the chain, a bounded number a transaction, one instance at a time: whoever changes
 * something never waits for the chain.
 */
@ApplicationScoped
class Sealing {
    private static final int PORTION = 500;
    private static final String LOCK = "select pg_try_advisory_xact_lock(4714003) as locked";
    private static final String HEAD = "select sequence, previous_hash, hash from audit_entry "
            + "where sequence is not null order by sequence desc limit 1";
    private static final String NEXT =
            "select " + AuditEntry.COLUMNS + " from audit_entry where sequence is null order by id limit " + PORTION;
    private static final String SEAL = """
            update audit_entry set sequence = place.sequence, previous_hash = place.previous_hash, hash = place.hash
            from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[])
                 as place (id, sequence, previous_hash, hash)
            where audit_entry.id = place.id""";

    private final Pool pool;
    private final Worker worker;

    Sealing(Pool pool, Workers workers) {
        this.pool = pool;
        this.worker = workers.named("audit trail", Duration.ofSeconds(10));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sealAll() {
        return InOrder.whileTrue(() -> worker.step(this::sealSome)).onFailure().recoverWithNull();
    }

    private Uni<Boolean> sealSome() {
        return pool.withTransaction(transaction -> transaction
                .query(LOCK)
                .execute()
                .flatMap(rows -> rows.iterator().next().getBoolean("locked")
                        ? sealSome(transaction)
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Boolean> sealSome(SqlConnection transaction) {
        return transaction.query(NEXT).execute().flatMap(rows -> {
            List<AuditEntry> entries = new ArrayList<>();
            rows.forEach(row -> entries.add(AuditEntry.of(row)));
            return entries.isEmpty()
                    ? Uni.createFrom().item(false)
                    : head(transaction)
                            .flatMap(head -> store(transaction, entries, head))
                            .replaceWith(entries.size() == PORTION);
        });
    }

    private static Uni<AuditEntry.Place> head(SqlConnection transaction) {
        return transaction.query(HEAD).execute().map(rows -> {
            for (var row : rows) {
                return new AuditEntry.Place(
                        row.getLong("sequence"), row.getString("previous_hash"), row.getString("hash"));
            }
            return AuditEntry.Place.BEFORE_ALL;
        });
    }

    private static Uni<Void> store(SqlConnection transaction, List<AuditEntry> entries, AuditEntry.Place head) {
        Long[] ids = new Long[entries.size()];
        Long[] sequences = new Long[entries.size()];
        String[] previous = new String[entries.size()];
        String[] hashes = new String[entries.size()];
        AuditEntry.Place place = head;
        for (int i = 0; i < entries.size(); i++) {
            place = entries.get(i).placeAfter(place);
            ids[i] = entries.get(i).id();
            sequences[i] = place.sequence();
            previous[i] = place.previousHash();
            hashes[i] = place.hash();
        }
        return transaction
                .preparedQuery(SEAL)
                .execute(Tuple.tuple()
                        .addArrayOfLong(ids)
                        .addArrayOfLong(sequences)
                        .addArrayOfString(previous)
                        .addArrayOfString(hashes))
                .replaceWithVoid();
    }
}
