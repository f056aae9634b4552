package org.ecoplan.kit.work;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What health says of the workers, each by name. Well: all get on. Ready: none hangs; one that fails because the broker or a
 * provider is away does not keep callers out, as their events wait in the outbox. Alive: none has hung for so long
 * that only a new process helps.
 */
@ApplicationScoped
class WorkerHealth {
    private final Workers workers;
    private final Duration wellWithin;
    private final Duration readyWithin;
    private final Duration aliveWithin;

    WorkerHealth(
            Workers workers,
            @ConfigProperty(name = "ecoplan.workers.well-within", defaultValue = "20S") Duration wellWithin,
            @ConfigProperty(name = "ecoplan.workers.ready-within", defaultValue = "60S") Duration readyWithin,
            @ConfigProperty(name = "ecoplan.workers.alive-within", defaultValue = "10M") Duration aliveWithin) {
        this.workers = workers;
        this.wellWithin = wellWithin;
        this.readyWithin = readyWithin;
        this.aliveWithin = aliveWithin;
    }

    @Produces
    @Wellness
    HealthCheck wellness() {
        return () -> answer(worker -> worker.stalledFor().compareTo(wellWithin) > 0);
    }

    @Produces
    @Readiness
    HealthCheck readiness() {
        return () -> answer(worker -> worker.hangs() && worker.stalledFor().compareTo(readyWithin) > 0);
    }

    @Produces
    @Liveness
    HealthCheck liveness() {
        return () -> answer(worker -> worker.hangs() && worker.stalledFor().compareTo(aliveWithin) > 0);
    }

    private HealthCheckResponse answer(Predicate<Worker> isBad) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("workers");
        boolean good = true;
        for (Worker worker : workers.all()) {
            answer.withData(worker.name(), stateOf(worker));
            good &= !isBad.test(worker);
        }
        return answer.status(good).build();
    }

    private String stateOf(Worker worker) {
        if (worker.stalledFor().compareTo(wellWithin) <= 0) {
            return "gets on";
        }
        String reason = worker.reason();
        return "stalled for " + worker.stalledFor().toSeconds() + " s" + (reason == null ? "" : ": " + reason);
    }
}
