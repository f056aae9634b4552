package org.ecoplan.kit.messaging;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker now and then whether it is there: consumers that wait for events, and a relay that has none, would not
 * notice that it is gone. Its worker {@code broker} and those of the consumers are known to health and metrics from the
 * start on, before the first event.
 */
@ApplicationScoped
class BrokerWatch {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final int ANSWERS_WITHIN_MILLIS = 5000;

    private final Worker worker;
    private final String brokers;
    private @Nullable Admin admin;

    @Inject
    BrokerWatch(Workers workers, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this(workers.named("broker", LIMIT), brokers);
    }

    BrokerWatch(Worker worker, String brokers) {
        this.worker = worker;
        this.brokers = brokers;
    }

    void atStart(@Observes StartupEvent started, @All List<EventConsumer> consumers, Inbox inbox) {
        consumers.forEach(consumer -> inbox.workerOf(consumer.consumer()));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return worker.job(() -> Uni.createFrom()
                .completionStage(() -> asking().describeCluster().clusterId().toCompletionStage())
                .replaceWithVoid());
    }

    private synchronized Admin asking() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    brokers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    ANSWERS_WITHIN_MILLIS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    ANSWERS_WITHIN_MILLIS,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    2000));
            admin = open;
        }
        return open;
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        Admin open = admin;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
