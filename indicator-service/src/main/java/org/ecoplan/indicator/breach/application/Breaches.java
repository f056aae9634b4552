package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The breaches that are known. The database admits one open breach a series and rule. */
public interface Breaches {

    /** A series under a rule. */
    record Watch(SeriesId series, RuleId rule) {}

    /** The open breaches of the series and the closed ones that reach beyond an observation time. */
    Uni<Map<Watch, List<ToldBreach>>> told(
            CallerScope scope, SqlConnection transaction, Collection<SeriesId> series, Instant from);

    /** Opens a breach; {@code false}, and nothing happened, when one is open already. */
    Uni<Boolean> open(SqlConnection transaction, NewBreach breach);

    /** The breach has recovered. */
    Uni<Void> close(SqlConnection transaction, BreachId breach, Observation recovery, Instant closedAt);

    Uni<Void> beganEarlier(SqlConnection transaction, BreachId breach, Instant since);

    /** The newest first. */
    Uni<List<KnownBreach>> list(
            CallerScope scope, @Nullable UUID planId, @Nullable State state, @Nullable Place after, int limit);

    /** Whether a breach still lasts. */
    enum State {
        OPEN,
        CLOSED
    }

    /** A place in the list. */
    record Place(Instant openedAt, BreachId id) {}
}
