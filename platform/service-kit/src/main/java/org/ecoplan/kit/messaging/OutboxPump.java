package org.ecoplan.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Wakes the relay again and again from the start of the service to its end; at once while there is more. */
@ApplicationScoped
class OutboxPump {
    private static final Logger LOG = Logger.getLogger(OutboxPump.class);

    private final OutboxRelay relay;
    private final Duration pause;
    private volatile @Nullable Cancellable beat;

    OutboxPump(
            OutboxRelay relay, @ConfigProperty(name = "ecoplan.outbox.pause", defaultValue = "100ms") Duration pause) {
        this.relay = relay;
        this.pause = pause;
    }

    void start(@Observes @Priority(5000) StartupEvent started) {
        beat = Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> drain())
                .subscribe()
                .with(count -> {}, failure -> LOG.error("the outbox pump stopped", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        Cancellable running = beat;
        if (running != null) {
            running.cancel();
        }
    }

    private Uni<Integer> drain() {
        return relay.publishBatch()
                .flatMap(sent -> sent > 0 ? drain() : Uni.createFrom().item(0))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("outbox not published now: %s", failure);
                    return 0;
                });
    }
}
