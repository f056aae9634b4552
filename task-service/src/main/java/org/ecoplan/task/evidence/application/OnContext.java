package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Vert.x work whose answer comes back on the context that asked, as a transaction needs it. */
public final class OnContext {
    private OnContext() {}

    public static <T> Uni<T> of(Supplier<Future<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context asker = Vertx.currentContext();
            Uni<T> answer = Uni.createFrom().completionStage(() -> work.get().toCompletionStage());
            return asker == null ? answer : answer.emitOn(done -> asker.runOnContext(now -> done.run()));
        });
    }
}
