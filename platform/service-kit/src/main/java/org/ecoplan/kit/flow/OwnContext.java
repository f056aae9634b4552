package org.ecoplan.kit.flow;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Work that runs beside other work. A Hibernate session belongs to its Vert.x context: two transactions at the same
 * time on one context would be one. Each piece gets a context of its own; the answer comes back on the asker's.
 */
public final class OwnContext {
    private OwnContext() {}

    public static <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context asker = Vertx.currentContext();
            if (asker == null) {
                return work.get();
            }
            Context own = VertxContext.createNewDuplicatedContext(asker);
            VertxContextSafetyToggle.setContextSafe(own, true);
            return Uni.createFrom()
                    .<T>emitter(answer ->
                            own.runOnContext(now -> work.get().subscribe().with(answer::complete, answer::fail)))
                    .emitOn(answer -> asker.runOnContext(now -> answer.run()));
        });
    }
}
