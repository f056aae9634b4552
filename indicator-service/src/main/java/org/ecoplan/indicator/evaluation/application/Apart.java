package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Computes apart from the threads that answer other calls: a year of hours takes its time. */
@ApplicationScoped
public class Apart {
    private final Vertx vertx;

    Apart(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> compute(Supplier<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work::get, false).toCompletionStage());
    }
}
