package org.ecoplan.task.round.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ecoplan.kit.schedule.Turns;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.task.round.domain.RoundId;

/** Takes the rounds that are opening on, a chunk each in turn, until all their reports are asked for. */
@ApplicationScoped
class OpeningRounds {
    private final RunningRounds running;
    private final Worker worker;
    private final Turns<RoundId> turns;

    OpeningRounds(RunningRounds running, ServiceClock clock, Workers workers, MeterRegistry meters) {
        this.running = running;
        this.worker = workers.named("round", Duration.ofMinutes(1));
        this.turns = new Turns<>("round", clock::realNow, meters);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> open() {
        return worker.job(() ->
                running.opening().flatMap(rounds -> turns.take(rounds, round -> () -> running.requestNext(round))));
    }
}
