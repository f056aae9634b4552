package org.ecoplan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** PostgreSQL's statistics lag behind a burst: with those of a quiet time the relay must not look at each row for each. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OutboxBurstTest {
    private static final String ROWS = """
            insert into outbox (event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at, sent_at)
            select gen_random_uuid(), 'ecoplan.task.events', 'org.ecoplan.TaskAcknowledged.v1', 'burst-' || key, 'burst',
                   '{}', now(), %s from generate_series(1, %d) key""";

    @Inject
    Pool pool;

    @Test
    void aBurstOfManyKeysAfterAQuietTimeGoesOut() {
        // Given
        execute(ROWS.formatted("now()", 20_000));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("sent_at is null") == 0);
        execute("analyze outbox");

        // When
        execute(ROWS.formatted("null", 20_000));

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> count("organisation = 'burst' and sent_at is null") == 0);
        assertThat(count("organisation = 'burst'")).isEqualTo(40_000);
        execute("delete from outbox where organisation = 'burst'");
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    private long count(String condition) {
        return pool.query("select count(*) from outbox where " + condition)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
