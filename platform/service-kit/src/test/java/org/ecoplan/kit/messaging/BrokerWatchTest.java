package org.ecoplan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.testkit.stack.ManagementPort;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Whoever waits for events stands in health from the start, and a broker that is gone is seen though nothing happens. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BrokerWatchTest {
    private static final String NOBODY_LISTENS_THERE = "127.0.0.1:1";

    @Inject
    Workers workers;

    @Inject
    Vertx vertx;

    @Test
    void theConsumersAndTheBrokerStandInHealthAndMetricsBeforeAnyEvent() {
        ManagementPort.given()
                .get("/q/health/well")
                .then()
                .body("checks.data", hasItem(hasEntry(equalTo("inbox trial"), equalTo("gets on"))))
                .body("checks.data", hasItem(hasEntry(equalTo("broker"), equalTo("gets on"))));
        ManagementPort.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("ecoplan_worker_stalled_seconds{worker=\"inbox trial\""));
    }

    @Test
    void aBrokerThatIsGoneStallsItsWorker() {
        Worker worker = workers.named("broker that is gone", Duration.ofSeconds(8));
        BrokerWatch watch = new BrokerWatch(worker, NOBODY_LISTENS_THERE);

        OnVertx.await(vertx, watch::look);
        await().atMost(Duration.ofSeconds(5)).until(() -> worker.stalledFor().compareTo(Duration.ofSeconds(5)) > 0);

        assertThat(worker.reason()).isNotNull();
        worker.progress();
    }
}
