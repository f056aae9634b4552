package org.ecoplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.Test;

/** Ten thousand messages are due at once, as after a day on which nothing could be sent. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class BacklogTest {
    private static final int SMS = 9_000;
    private static final int MAILS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    Pool pool;

    @Test
    void allGoOutOnceWithTheStackOfTheService() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.registered(probe);
            city.liaison("13812341234", "zhang@example.org");
            city.capped(100_000, 100_000);
            UUID poisoned = due(city, "SMS", 1, "no JSON");
            // When
            due(city, "EMAIL", MAILS, facts());
            due(city, "SMS", SMS, facts());
            // Then
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> count(city, "SENT") == SMS + MAILS);
            assertThat(arrivedOnce("SMS", city)).hasSize(SMS);
            assertThat(arrivedOnce("EMAIL", city)).hasSize(MAILS);
            assertThat(count(city, "FAILED"))
                    .as("the message " + poisoned + " without words")
                    .isEqualTo(1);
        }
    }

    private static Set<String> arrivedOnce(String channel, City city) {
        List<String> ids = FarSideControl.arrivals(channel, city.organisation()).stream()
                .map(Arrival::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        return new HashSet<>(ids);
    }

    private static String facts() {
        return """
                {"type":"DATED","ordinal":"（一）","title":"行动","what":"%s","deadline":"2024-12-31"}""";
    }

    private UUID due(City city, String channel, int count, String facts) {
        UUID cause = UUID.randomUUID();
        pool.preparedQuery("""
                        insert into message (id, organisation, kind, subject, subject_version, rung, urgency,
                            level, topic,
                            unit_code, post, channel, cause, facts, state, attempts, due_at, queued_at, created_at)
                        select gen_random_uuid(), $1, 'TASK_DUE_SOON', gen_random_uuid()::text, 1, 'DUE_IN_7', -7, 3, gen_random_uuid()::text, $2,
                            'LIAISON', $3, $4, $5, 'PENDING', 0, now(), now(), now()
                        from generate_series(1, $6)""")
                .execute(Tuple.of(city.organisation(), city.department(), channel, cause)
                        .addString(facts.formatted(city.organisation()))
                        .addInteger(count))
                .await()
                .atMost(Duration.ofSeconds(30));
        return cause;
    }

    private long count(City city, String state) {
        return pool.preparedQuery("select count(*) from message where organisation = $1 and state = $2")
                .execute(Tuple.of(city.organisation(), state))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }
}
