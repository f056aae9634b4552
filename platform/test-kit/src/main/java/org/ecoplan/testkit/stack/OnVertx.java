package org.ecoplan.testkit.stack;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs reactive work of a test on a Vert.x context of its own, as a request would, and waits for it. */
public final class OnVertx {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OnVertx() {}

    public static <T> T await(Vertx vertx, Supplier<Uni<T>> work) {
        return start(vertx, work)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Starts the work and does not wait: for two at the same time. */
    public static <T> CompletableFuture<T> start(Vertx vertx, Supplier<Uni<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(now -> work.get().subscribe().with(result::complete, result::completeExceptionally));
        return result;
    }
}
