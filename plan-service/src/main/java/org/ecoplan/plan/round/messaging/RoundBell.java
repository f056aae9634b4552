package org.ecoplan.plan.round.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.plan.round.application.CatchingUpRounds;

/** Wakes the catching up of rounds; what is due is decided by the watermark alone. */
@ApplicationScoped
class RoundBell {
    private static final Duration LONGEST_LOOK = Duration.ofHours(1);

    private final CatchingUpRounds catchingUp;
    private final Worker worker;

    RoundBell(CatchingUpRounds catchingUp, Workers workers) {
        this.catchingUp = catchingUp;
        this.worker = workers.named("look at all plans", LONGEST_LOOK);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ring() {
        return worker.job(catchingUp::catchUp);
    }
}
