package org.ecoplan.kit.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** A wait with an end: what has not answered in time fails, on the Vert.x context that asked. */
public final class TimeLimit {
    private TimeLimit() {}

    /** @throws io.smallrye.mutiny.TimeoutException as the failure of work that takes longer than {@code limit} */
    public static <T> Uni<T> of(Duration limit, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context asker = Vertx.currentContext();
            Uni<T> limited = work.get().ifNoItem().after(limit).fail();
            return asker == null ? limited : limited.emitOn(answer -> asker.runOnContext(now -> answer.run()));
        });
    }
}
