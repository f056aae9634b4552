package org.ecoplan.task.assignment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.task.RightsTable;
import org.ecoplan.task.RightsTable.Cell;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Each role and relation to a duty tried against each step of its life; the table is the input, and stands in the docs. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SeparationOfDutiesTest {
    private static final LocalDate FAR = LocalDate.of(2025, 12, 31);
    private static final LocalDate OVER = LocalDate.of(2024, 9, 1);
    private static final RightsTable TABLE = RightsTable.read("/separation-of-duties.csv");
    private static final Path PUBLISHED = Path.of("../docs/domain/separation-of-duties.md");

    @Inject
    MovingClock clock;

    @Test
    void eachRoleAndRelationIsAnsweredAsTheTableSays() {
        clock.show("2024-09-12T10:00");
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.register(probe);
            List<Cell> cells = TABLE.cells();
            long late = cells.stream()
                    .filter(SeparationOfDutiesTest::needsAnOverduePoint)
                    .count();
            long fresh = cells.stream().filter(Cell::isTaken).count() - late;
            for (int position = 1; position <= fresh + 1; position++) {
                city.send(city.task(position, FAR));
            }
            List<Duty> duties = Duty.of(city, city.awaitDuties((int) (fresh + 1) * 2));
            for (int position = 1; position <= late; position++) {
                city.send(city.task((int) fresh + 1 + position, OVER));
            }
            Queue<Duty> overdue = new ArrayDeque<>(await().atMost(Duration.ofSeconds(20))
                    .until(() -> Duty.overdue(city), found -> found.size() == late));

            duties.get(0).before("DECIDE_EXTENSION").before("DECIDE_SUSPENSION");

            // When
            List<String> answered = new ArrayList<>();
            int next = 1;
            for (Cell cell : cells) {
                Duty duty = needsAnOverduePoint(cell)
                        ? overdue.remove()
                        : cell.isTaken() ? duties.get(next++).before(cell.act()) : duties.get(0);
                answered.add(cell.with(duty.take(cell.act(), as(city, cell))));
            }

            // Then
            assertThat(answered)
                    .containsExactlyElementsOf(cells.stream()
                            .map(cell -> cell.with(cell.expected()))
                            .toList());
            long refused = cells.stream()
                    .filter(cell -> cell.expected().startsWith("403")
                            && !cell.expected().endsWith("FORBIDDEN"))
                    .count();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> refusedInTheTrail(city, duties.get(0).id()) == refused);
        }
    }

    private static boolean needsAnOverduePoint(Cell cell) {
        return cell.isTaken() && cell.act().equals("ACKNOWLEDGE_WARNING");
    }

    @Test
    void theTableStandsInTheDocs() throws IOException {
        TABLE.expectPublished(
                PUBLISHED,
                "# Who may take which step of a duty\n\n"
                        + "Written by `SeparationOfDutiesTest`, which tries each cell through the API: role of the caller, relation of the"
                        + " caller's unit to the duty, answer to each step. OWN: the unit whose duty it is; OTHER_PART: a unit with another"
                        + " part in the task; ABOVE: the unit above both; NO_PART: a unit of the city that has none. A refusal of"
                        + " whoever sees the duty stands in the audit trail; besides, nobody judges a duty for which the same"
                        + " account acted before (403 `SAME_PERSON`).\n\n");
    }

    /** The refused attempts on a duty, page by page. */
    private static long refusedInTheTrail(City city, String duty) {
        long found = 0;
        String next = null;
        do {
            JsonPath page = City.as("operator", city.code, "operator")
                    .queryParam("limit", 200)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/operations/audit?objectType=duty&objectId=" + duty)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found += page.<String>getList("items.act").stream()
                    .filter(act -> act.endsWith("_REFUSED"))
                    .count();
            next = page.getString("next");
        } while (next != null);
        return found;
    }

    private static RequestSpecification as(City city, Cell cell) {
        String unit = switch (cell.relation()) {
            case "OWN" -> city.county;
            case "OTHER_PART" -> city.bureau;
            case "ABOVE" -> city.code;
            case "NO_PART" -> city.district;
            default -> throw new IllegalArgumentException(cell.relation());
        };
        return City.as(cell.role() + "-" + cell.relation(), unit, cell.role());
    }

    /** A duty of the county. */
    private record Duty(City city, String id) {
        static List<Duty> of(City city, List<Map<String, Object>> duties) {
            return duties.stream()
                    .filter(duty -> duty.get("unitCode").equals(city.county))
                    .map(duty -> new Duty(city, (String) duty.get("assignmentId")))
                    .toList();
        }

        static List<Duty> overdue(City city) {
            return of(
                    city,
                    City.items(city.office()
                            .get("/duties?limit=50&overdue=true&unit=" + city.county)
                            .jsonPath()));
        }

        /** Brought to where the step is possible. */
        Duty before(String step) {
            switch (step) {
                case "START" -> must("ACKNOWLEDGE", city.county());
                case "INSIST", "REASSIGN", "RELEASE" -> must("SEND_BACK", city.county());
                case "SUBMIT" -> must("ACKNOWLEDGE", city.county());
                case "RETURN", "CLOSE_OUT" -> {
                    must("ACKNOWLEDGE", city.county());
                    must("SUBMIT", city.county());
                }
                case "DECIDE_EXTENSION" -> must("REQUEST_EXTENSION", city.county());
                case "DECIDE_SUSPENSION" -> must("REQUEST_SUSPENSION", city.county());
                case "END_SUSPENSION" -> {
                    must("REQUEST_SUSPENSION", city.county());
                    must("DECIDE_SUSPENSION", city.office());
                }
                default -> {}
            }
            return this;
        }

        private void must(String step, RequestSpecification as) {
            assertThat(take(step, as)).startsWith("2");
        }

        String take(String step, RequestSpecification as) {
            Response answer = switch (step) {
                case "REQUEST_EXTENSION" -> requestExtension(as);
                case "ACKNOWLEDGE_WARNING" -> acknowledgeWarning(as);
                case "DECIDE_EXTENSION" -> decideExtension(as);
                case "REQUEST_SUSPENSION" -> requestSuspension(as);
                case "DECIDE_SUSPENSION" ->
                    onSuspension(as, "decision", Map.of("decision", "APPROVE", "reason", "情况属实"));
                case "END_SUSPENSION" -> onSuspension(as, "end", Map.of("reason", "已复工"));
                default -> Steps.take(step, as, id, version(), city.district);
            };
            String status = String.valueOf(answer.statusCode());
            return status.startsWith("2")
                    ? status
                    : status + " " + answer.jsonPath().getString("code");
        }

        private Response acknowledgeWarning(RequestSpecification as) {
            String point = city.office().get("/duties/" + id).path("obligations[0].obligationId");
            return as.contentType(ContentType.JSON)
                    .body(Map.of("until", "2024-09-20", "text", "已进场施工"))
                    .post("/duties/" + id + "/obligations/" + point + "/acknowledgement");
        }

        private Response requestExtension(RequestSpecification as) {
            String point = city.office().get("/duties/" + id).path("obligations[0].obligationId");
            return as.contentType(ContentType.JSON)
                    .body(Map.of("proposedDeadline", FAR.plusMonths(2).toString(), "reason", "连续降雨停工"))
                    .post("/duties/" + id + "/obligations/" + point + "/extension-requests");
        }

        private Response decideExtension(RequestSpecification as) {
            String extension =
                    city.office().get("/extension-requests?assignmentId=" + id).path("items[0].extensionId");
            return as.contentType(ContentType.JSON)
                    .body(Map.of("decision", "APPROVE", "reason", "情况属实"))
                    .post("/extension-requests/" + extension + "/decision");
        }

        private Response requestSuspension(RequestSpecification as) {
            return as.contentType(ContentType.JSON)
                    .body(Map.of("from", "2024-09-12", "until", "2024-10-31", "grounds", "防汛停工"))
                    .post("/duties/" + id + "/suspensions");
        }

        private Response onSuspension(RequestSpecification as, String step, Map<String, Object> body) {
            String suspension =
                    city.office().get("/suspensions?assignmentId=" + id).path("items[0].suspensionId");
            return as.contentType(ContentType.JSON).body(body).post("/suspensions/" + suspension + "/" + step);
        }

        private long version() {
            return city.office().get("/duties/" + id).jsonPath().getLong("version");
        }
    }
}
