package org.ecoplan.kit.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail of this service, to be read and to be held against its hashes. */
@ApplicationScoped
public class AuditTrail {
    private static final int PORTION = 2000;
    private static final String PAGE = "select " + AuditEntry.COLUMNS + """
             from audit_entry
            where id < $1 and ($2::text is null or organisation = $2) and ($3::text is null or object_type = $3)
              and ($4::text is null or object_id = $4)
            order by id desc limit $5""";
    private static final String SEALED = "select " + AuditEntry.COLUMNS
            + " from audit_entry where sequence >= $1 order by sequence limit " + (PORTION + 1);
    private static final String UNSEALED = "select count(*) from audit_entry where sequence is null";

    private final Pool pool;

    AuditTrail(Pool pool) {
        this.pool = pool;
    }

    /**
     * Entries, the newest first.
     *
     * @param before id behind which the page begins
     * @param organisation absent for all
     */
    public Uni<List<AuditEntry>> page(
            long before,
            @Nullable String organisation,
            @Nullable String objectType,
            @Nullable String objectId,
            int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(before, organisation, objectType, objectId, limit))
                .map(AuditTrail::entriesOf);
    }

    /**
     * Recomputes a bounded piece of the chain.
     *
     * @param after the last sequence that was found right, 0 for the beginning
     */
    public Uni<Verification> verify(long after) {
        return pool.preparedQuery(SEALED)
                .execute(Tuple.of(Math.max(1, after)))
                .map(AuditTrail::entriesOf)
                .map(entries -> Verification.of(after, entries, PORTION))
                .flatMap(found -> pool.query(UNSEALED)
                        .execute()
                        .map(rows -> found.waiting(rows.iterator().next().getLong(0))));
    }

    private static List<AuditEntry> entriesOf(RowSet<Row> rows) {
        List<AuditEntry> entries = new ArrayList<>();
        rows.forEach(row -> entries.add(AuditEntry.of(row)));
        return entries;
    }
}
