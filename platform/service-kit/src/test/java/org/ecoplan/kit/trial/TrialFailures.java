package org.ecoplan.kit.trial;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Statements that fail, over the ORM and over the database client. */
@ApplicationScoped
public class TrialFailures {
    private final Pool pool;

    TrialFailures(Pool pool) {
        this.pool = pool;
    }

    @WithTransaction
    public Uni<String> overTheOrm(String sql) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object.class).getSingleResult())
                .map(String::valueOf);
    }

    public Uni<String> overTheClient(String sql) {
        return pool.withTransaction(
                connection -> connection.query(sql).execute().map(rows -> String.valueOf(rows.rowCount())));
    }

    /** The server ends the connection of a transaction that does nothing for too long (25P03). */
    public Uni<Void> overAnIdleTransaction() {
        return pool.withTransaction(connection -> connection
                .query("set idle_in_transaction_session_timeout = 100")
                .execute()
                .onItem()
                .delayIt()
                .by(Duration.ofSeconds(1))
                .flatMap(set -> connection.query("select 1").execute())
                .replaceWithVoid());
    }
}
