package org.ecoplan.task.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.Topic;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PoisonTest {
    private static final LocalDate FAR = LocalDate.of(2025, 12, 31);

    @Inject
    MovingClock clock;

    @Inject
    Pool pool;

    @Test
    void whatCannotBeReadIsNotKnownYetOrCannotBeDoneIsParkedAndTheNextIsTaken() {
        clock.show("2024-09-12T10:00");
        try (EventProbe sender = EventProbe.open()) {
            // Given
            City city = City.register(sender);
            String plan = city.plan.toString();
            String unreadable = "{\"planId\": \"" + plan + "\", ";

            // When
            sender.sendRaw(Topic.PLAN.topicName(), plan, unreadable, headers("org.ecoplan.PlanTaskIssued.v1"));
            sender.sendRaw(Topic.PLAN.topicName(), plan, "{}", headers("org.ecoplan.SomethingNew.v9"));
            city.send(city.task(1, 1, List.of(city.duty(city.bureau, "SPECTATOR")), FAR));
            try (EventProbe probe = EventProbe.open()) {
                city.send(city.task(2, FAR));

                // Then
                probe.awaitExactly(
                        2, TaskAssigned.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300));
            }
            assertThat(parkedOf(plan)).containsExactly("UNREADABLE", "UNKNOWN_TYPE", "FAILED");
        }
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_source", "/ecoplan/test");
    }

    private List<String> parkedOf(String key) {
        return pool.preparedQuery("select reason from parked_event where record_key = $1 order by record_offset")
                .execute(Tuple.of(key))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("reason"))
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
