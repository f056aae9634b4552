package org.ecoplan.task.round.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.task.RightsTable;
import org.ecoplan.task.RightsTable.Cell;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Each role and relation to a report tried against each act of the office on a round; the table is the input, and stands in the docs. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WhoMayWhatInARoundTest {
    private static final LocalDate FAR = LocalDate.of(2025, 12, 31);
    private static final int SPARE = 4;
    private static final RightsTable TABLE = RightsTable.read("/separation-of-duties-in-rounds.csv");
    private static final Path PUBLISHED = Path.of("../docs/domain/separation-of-duties-in-rounds.md");

    @Inject
    MovingClock clock;

    @Test
    void eachRoleAndRelationIsAnsweredAsTheTableSays() {
        clock.show("2024-10-08T10:00");
        try (EventProbe probe = EventProbe.open()) {
            World world = World.create(City.register(probe), probe);

            List<String> answered = TABLE.cells().stream()
                    .map(cell -> cell.with(world.take(cell)))
                    .toList();

            assertThat(answered)
                    .containsExactlyElementsOf(TABLE.cells().stream()
                            .map(cell -> cell.with(cell.expected()))
                            .toList());
            assertThat(City.as("auditor", world.city().code, "auditor")
                            .get("/operations/audit?objectType=reopening&limit=200")
                            .jsonPath()
                            .getList("items.act", String.class))
                    .contains("DECISION_REFUSED");
            assertThat(City.as("auditor", world.city().code, "auditor")
                            .get("/operations/audit?objectType=round&limit=200")
                            .jsonPath()
                            .getList("items.act", String.class))
                    .as("under a key as well, which undoes the call")
                    .contains("EXPECTATION_REFUSED", "REOPENING_REFUSED");
        }
    }

    @Test
    void theTableStandsInTheDocs() throws IOException {
        TABLE.expectPublished(
                PUBLISHED,
                "# Who may do what in a round\n\n"
                        + "Written by `WhoMayWhatInARoundTest`, which tries each cell through the API: role of the caller, relation of"
                        + " the caller's unit to the report, answer to each act. ADD and RELEASE change what the round expects, REMIND"
                        + " presses for all missing reports, CLOSE closes the round, ASK asks for a window for the report, DECIDE"
                        + " approves one that another person asked for. Relations as in"
                        + " [separation-of-duties.md](separation-of-duties.md); besides, nobody decides on a window that the same"
                        + " account asked for (403 `SAME_PERSON`).\n\n");
    }

    /** A city with an open round, rounds to close, a closed one, and enough of everything for each act that is taken. */
    private record World(
            City city,
            String open,
            Deque<String> toClose,
            String closed,
            String reportInClosed,
            Deque<String> toAdd,
            Deque<String> toRelease,
            String reportToDecideOn,
            Deque<String> toDecide) {
        static World create(City city, EventProbe probe) {
            for (int position = 1; position <= SPARE; position++) {
                city.send(city.task(position, FAR));
            }
            city.awaitDuties(2 * SPARE);
            List<RoundOpened> rounds = IntStream.range(0, SPARE + 3)
                    .mapToObj(i -> city.round(LocalDate.of(2024, 10, 12)))
                    .toList();
            rounds.forEach(city::send);
            probe.awaitExactly(
                    rounds.size() * 2 * SPARE,
                    ReportRequested.class,
                    event -> event.organisation().equals(city.code),
                    Duration.ZERO);
            List<String> requested = duties(city);
            for (int position = SPARE + 1; position <= 2 * SPARE; position++) {
                city.send(city.task(position, FAR));
            }
            city.awaitDuties(4 * SPARE);
            Deque<String> later = new ArrayDeque<>(duties(city));
            later.removeAll(requested);
            List<String> ids =
                    rounds.stream().map(round -> "/rounds/" + round.roundId()).toList();
            String closed = ids.get(1);
            post(city.office(), closed + "/closing", Map.of("reason", "通报已印发"));
            List<String> reports = city.office()
                    .get("/reports?unit=" + city.county + "&roundId=" + closed.substring("/rounds/".length()))
                    .jsonPath()
                    .getList("items.reportId");
            return new World(
                    city,
                    ids.get(0),
                    new ArrayDeque<>(ids.subList(2, ids.size())),
                    closed,
                    reports.get(0),
                    later,
                    new ArrayDeque<>(requested),
                    reports.get(1),
                    new ArrayDeque<>(List.of(asked(city, closed, reports.get(1)))));
        }

        private static String asked(City city, String round, String report) {
            return post(City.as("asker", city.code, "coordinator"), round + "/reopenings", asking(report))
                    .jsonPath()
                    .getString("reopeningId");
        }

        private static List<String> duties(City city) {
            return city.office()
                    .get("/duties?limit=200&unit=" + city.county)
                    .jsonPath()
                    .getList("items.assignmentId");
        }

        private static Map<String, Object> asking(String report) {
            return Map.of("reportId", report, "reason", "补报", "until", "2024-10-20");
        }

        String take(Cell cell) {
            Response answer = act(cell.act(), as(cell));
            if (answer.statusCode() < 300) {
                spent(cell.act()).poll();
                makeRoomFor(cell.act(), answer);
                return String.valueOf(answer.statusCode());
            }
            return answer.statusCode() + " " + answer.jsonPath().getString("code");
        }

        private Deque<String> spent(String act) {
            return switch (act) {
                case "ADD" -> toAdd;
                case "RELEASE" -> toRelease;
                case "CLOSE" -> toClose;
                case "DECIDE" -> toDecide;
                default -> new ArrayDeque<>();
            };
        }

        /** The same can be asked for again when what was asked for is decided. */
        private void makeRoomFor(String act, Response answer) {
            if (act.equals("DECIDE")) {
                toDecide.add(asked(city, closed, reportToDecideOn));
            }
            if (act.equals("ASK")) {
                String window = answer.jsonPath().getString("reopeningId");
                post(
                        City.as("decider", city.code, "coordinator"),
                        "/reopenings/" + window + "/decision",
                        Map.of("approved", false));
            }
        }

        private Response act(String act, RequestSpecification as) {
            return switch (act) {
                case "ADD" -> post(keyed(as), open + "/expectation-decisions", changing("ADDED", toAdd.element()));
                case "RELEASE" -> post(as, open + "/expectation-decisions", changing("RELEASED", toRelease.element()));
                case "REMIND" -> as.post(open + "/reminders");
                case "CLOSE" -> post(as, toClose.element() + "/closing", Map.of("reason", "通报已印发"));
                case "ASK" -> post(keyed(as), closed + "/reopenings", asking(reportInClosed));
                case "DECIDE" -> post(as, "/reopenings/" + toDecide.element() + "/decision", Map.of("approved", true));
                default -> throw new IllegalArgumentException(act);
            };
        }

        private static RequestSpecification keyed(RequestSpecification as) {
            return as.header("Idempotency-Key", UUID.randomUUID().toString());
        }

        private static Map<String, Object> changing(String effect, String duty) {
            return Map.of("effect", effect, "duties", List.of(duty), "reason", "经研究");
        }

        private static Response post(RequestSpecification as, String address, Map<String, Object> body) {
            return as.contentType(ContentType.JSON).body(body).post(address);
        }

        private RequestSpecification as(Cell cell) {
            String unit = switch (cell.relation()) {
                case "OWN" -> city.county;
                case "OTHER_PART" -> city.bureau;
                case "ABOVE" -> city.code;
                case "NO_PART" -> city.district;
                default -> throw new IllegalArgumentException(cell.relation());
            };
            return City.as(cell.role() + "-" + cell.relation(), unit, cell.role());
        }
    }
}
