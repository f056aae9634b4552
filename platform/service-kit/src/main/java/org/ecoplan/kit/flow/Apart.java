package org.ecoplan.kit.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Long reckonings apart from the event loop, which serves everybody; what follows goes on where it came from. */
@ApplicationScoped
public class Apart {
    private final Vertx vertx;

    Apart(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> compute(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
