package org.ecoplan.task.assignment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** A unit that is dissolved is asked for nothing and reminded of nothing; its duties stay in sight. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DissolvedUnitTest {
    @Inject
    MovingClock clock;

    @Inject
    Pool database;

    @Test
    void noReportIsAskedOfItAndNoRungIsTold() {
        clock.show("2024-11-20T10:00");
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.register(probe);
            city.send(city.task(1, LocalDate.of(2024, 12, 31)));
            city.awaitDuties(2);
            city.dissolve(city.county, LocalDate.of(2024, 11, 22), city.district);
            await().atMost(Duration.ofSeconds(20)).until(() -> isDissolved(city.county));

            // When
            clock.show("2024-12-10T10:00");
            city.send(city.round(LocalDate.of(2024, 12, 22)));

            // Then
            assertThat(probe.awaitExactly(
                            1,
                            TaskDueSoon.class,
                            event -> event.organisation().equals(city.code),
                            Duration.ofSeconds(2)))
                    .extracting(TaskDueSoon::unitCode)
                    .containsExactly(city.bureau);
            assertThat(probe.awaitExactly(
                            1,
                            ReportRequested.class,
                            event -> event.organisation().equals(city.code),
                            Duration.ZERO))
                    .extracting(ReportRequested::unitCode)
                    .containsExactly(city.bureau);
            assertThat(city.dutyOf(city.county))
                    .containsEntry("state", "ASSIGNED")
                    .containsEntry("withoutHolder", true)
                    .containsEntry("successorCode", city.district);
            assertThat(City.items(
                            city.office().get("/duties?withoutHolder=true").jsonPath()))
                    .extracting(duty -> duty.get("unitCode"))
                    .containsExactly(city.county);
        }
    }

    private boolean isDissolved(String unit) {
        return database.preparedQuery("select 1 from directory_unit where code = $1 and valid_to is not null")
                        .execute(Tuple.of(unit))
                        .await()
                        .atMost(Duration.ofSeconds(5))
                        .size()
                == 1;
    }
}
