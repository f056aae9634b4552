package org.ecoplan.indicator.reading.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.kit.security.CallerScope;

/** The pushes that came with a key (Idempotency-Key) and their answers, kept for a week. */
public interface PushKeys {

    /** @param contentHash of the push; the same key with another content is a mistake of the feed */
    record PushKey(String key, String contentHash) {}

    /** What a key was used for before. */
    record Used(String contentHash, List<RowVerdict> verdicts) {}

    /** Takes the key for this transaction; answers what it was used for when it is taken. */
    Uni<Optional<Used>> take(CallerScope feed, SqlConnection transaction, PushKey key);

    Uni<Void> keep(CallerScope feed, SqlConnection transaction, PushKey key, List<RowVerdict> verdicts);
}
