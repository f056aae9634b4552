package org.ecoplan.plan.round.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.plan.round.application.CatchingUpRounds;

/** Wakes the catching up of rounds; what is due is decided by the watermark alone. */
@ApplicationScoped
class RoundBell {
    private final CatchingUpRounds catchingUp;

    RoundBell(CatchingUpRounds catchingUp) {
        this.catchingUp = catchingUp;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ring() {
        return catchingUp.catchUp();
    }
}
