package org.ecoplan.task.order.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.task.RightsTable;
import org.ecoplan.task.RightsTable.Cell;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Each role and relation to a supervision order tried against each act on it; the table is the input, and stands in the docs. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WhoMayWhatWithAnOrderTest {
    private static final RightsTable TABLE = RightsTable.read("/separation-of-duties-of-orders.csv");
    private static final Path PUBLISHED = Path.of("../docs/domain/separation-of-duties-of-orders.md");
    private static final Map<String, String> PATHS = Map.of(
            "RECEIVE", "receipt",
            "ANSWER", "feedback",
            "RETURN", "return",
            "CLOSE", "closing",
            "CLIMB", "climb",
            "REVOKE", "revocation");
    /** One more than the table takes of any step. */
    private static final int SPARE = 4;

    @Inject
    MovingClock clock;

    @Test
    void eachRoleAndRelationIsAnsweredAsTheTableSays() {
        clock.show("2024-11-20T10:00");
        try (EventProbe probe = EventProbe.open()) {
            World world = World.create(City.register(probe));

            List<String> answered = TABLE.cells().stream()
                    .map(cell -> cell.with(world.take(cell)))
                    .toList();

            assertThat(answered)
                    .containsExactlyElementsOf(TABLE.cells().stream()
                            .map(cell -> cell.with(cell.expected()))
                            .toList());
        }
    }

    @Test
    void theTableStandsInTheDocs() throws IOException {
        TABLE.expectPublished(
                PUBLISHED,
                "# Who may do what with a supervision order\n\n"
                        + "Written by `WhoMayWhatWithAnOrderTest`, which tries each cell through the API: role of the caller, relation"
                        + " of the caller's unit to the order, answer to each act. OWN: the unit that is ordered; COPY: a unit that"
                        + " gets it for its information; ABOVE: the unit above both; NO_PART: a unit of the city that has none. DRAFT"
                        + " prints an order that is not issued, PRINT one that is. A refusal of whoever sees the order stands in the"
                        + " audit trail; besides, nobody judges an order on which the same account acted for the unit that is ordered"
                        + " (403 `SAME_PERSON`).\n\n");
    }

    /** A city with enough orders in the state from which each step is taken. */
    private record World(City city, Map<String, Object> order, Map<String, Deque<String>> waiting) {
        static World create(City city) {
            city.send(city.task(1, LocalDate.of(2025, 12, 31)));
            city.awaitDuties(2);
            Map<String, Object> order = Map.of(
                    "addressee",
                    city.county,
                    "copies",
                    List.of(city.bureau),
                    "subject",
                    "入河排污口整治",
                    "demand",
                    "立即整治",
                    "grounds",
                    List.of(Map.of("assignmentId", city.dutyOf(city.county).get("assignmentId"), "statement", "进度滞后")));
            World world = new World(city, order, new HashMap<>());
            PATHS.keySet().forEach(world::prepare);
            return world;
        }

        private void prepare(String act) {
            Deque<String> orders = new ArrayDeque<>();
            for (int i = 0; i < SPARE; i++) {
                String id = post(city.office(), "/supervision-orders", order)
                        .jsonPath()
                        .getString("orderId");
                orders.add(id);
                for (int version = 0; version < versionBefore(act); version++) {
                    step(City.as("unit", city.county, "lead"), version == 0 ? "RECEIVE" : "ANSWER", id, version);
                }
            }
            waiting.put(act, orders);
        }

        private static int versionBefore(String act) {
            return switch (act) {
                case "ANSWER", "CLIMB" -> 1;
                case "RETURN", "CLOSE" -> 2;
                default -> 0;
            };
        }

        String take(Cell cell) {
            Response answer = act(cell.act(), as(cell));
            if (answer.statusCode() < 300) {
                waiting.getOrDefault(cell.act(), new ArrayDeque<>()).poll();
                return String.valueOf(answer.statusCode());
            }
            return answer.statusCode() + " " + answer.jsonPath().getString("code");
        }

        private Response act(String act, RequestSpecification as) {
            return switch (act) {
                case "DRAFT" -> post(as, "/supervision-orders/draft-documents", order);
                case "ISSUE" -> post(as, "/supervision-orders", order);
                case "PRINT" ->
                    as.get("/supervision-orders/" + waiting.get("REVOKE").element() + "/document");
                default -> step(as, act, waiting.get(act).element(), versionBefore(act));
            };
        }

        private static Response step(RequestSpecification as, String act, String order, int version) {
            RequestSpecification call = as.header("If-Match", "\"" + version + "\"");
            String path = "/supervision-orders/" + order + "/" + PATHS.get(act);
            return switch (act) {
                case "RECEIVE" -> call.post(path);
                case "ANSWER" -> post(call, path, Map.of("text", "已整治"));
                default -> post(call, path, Map.of("reason", "经研究"));
            };
        }

        private static Response post(RequestSpecification as, String address, Map<String, Object> body) {
            return as.contentType(ContentType.JSON).body(body).post(address);
        }

        private RequestSpecification as(Cell cell) {
            String unit = switch (cell.relation()) {
                case "OWN" -> city.county;
                case "COPY" -> city.bureau;
                case "ABOVE" -> city.code;
                case "NO_PART" -> city.district;
                default -> throw new IllegalArgumentException(cell.relation());
            };
            return City.as(cell.role() + "-" + cell.relation(), unit, cell.role());
        }
    }
}
