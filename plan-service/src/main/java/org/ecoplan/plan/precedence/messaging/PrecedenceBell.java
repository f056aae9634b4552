package org.ecoplan.plan.precedence.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.plan.precedence.application.FollowingPlans;

/** Wakes the watch over plans whose targets were compared; of which versions they were the database knows. */
@ApplicationScoped
class PrecedenceBell {
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private final FollowingPlans following;
    private final Worker worker;

    PrecedenceBell(FollowingPlans following, Workers workers) {
        this.following = following;
        this.worker = workers.named("superior plans", LONGEST_STEP);
    }

    @Scheduled(every = "2s", delayed = "4s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ring() {
        return worker.job(() -> InOrder.whileTrue(() -> worker.step(following::followSome)));
    }
}
