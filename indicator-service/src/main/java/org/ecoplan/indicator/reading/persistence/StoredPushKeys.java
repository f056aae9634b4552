package org.ecoplan.indicator.reading.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.reading.application.PushKeys;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.kit.security.CallerScope;

/** Keeps the keys beside those of the other calls; a second push with a key waits for the first to end. */
@ApplicationScoped
class StoredPushKeys implements PushKeys {
    private static final String CLAIM = """
            insert into idempotency_key (caller, key, request_hash, created_at) values ($1, $2, $3, now())
            on conflict do nothing""";
    private static final String USED = "select request_hash, body from idempotency_key where caller = $1 and key = $2";
    private static final String KEEP =
            "update idempotency_key set status = 200, body = $3 where caller = $1 and key = $2";

    @Override
    public Uni<Optional<Used>> take(CallerScope feed, SqlConnection transaction, PushKey key) {
        return transaction
                .preparedQuery(CLAIM)
                .execute(Tuple.of(feed.subject(), key.key(), key.contentHash()))
                .flatMap(claimed -> claimed.rowCount() == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : transaction
                                .preparedQuery(USED)
                                .execute(Tuple.of(feed.subject(), key.key()))
                                .map(rows -> Optional.of(usedOf(rows.iterator().next()))));
    }

    @Override
    public Uni<Void> keep(CallerScope feed, SqlConnection transaction, PushKey key, List<RowVerdict> verdicts) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(feed.subject(), key.key(), VerdictText.write(verdicts)))
                .replaceWithVoid();
    }

    private static Used usedOf(Row row) {
        return new Used(row.getString("request_hash"), VerdictText.read(row.getString("body")));
    }
}
