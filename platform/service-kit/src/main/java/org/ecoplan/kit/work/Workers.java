package org.ecoplan.kit.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The workers of this service. For each there is the gauge {@code ecoplan.worker.stalled.seconds} (zero while it is
 * idle or gets on) and the counter {@code ecoplan.worker.failures}.
 */
@ApplicationScoped
public class Workers {
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    Workers(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * The worker of this name, made when it is first asked for.
     *
     * @param limit how long one step may take
     */
    public Worker named(String name, Duration limit) {
        return workers.computeIfAbsent(name, unknown -> {
            Counter failures = meters.counter("ecoplan.worker.failures", "worker", name);
            Worker worker = new Worker(name, limit, System::nanoTime, failures::increment);
            meters.gauge(
                    "ecoplan.worker.stalled.seconds",
                    io.micrometer.core.instrument.Tags.of("worker", name),
                    worker,
                    each -> each.stalledFor().toMillis() / 1000.0);
            return worker;
        });
    }

    public Collection<Worker> all() {
        return workers.values();
    }
}
