package org.ecoplan.task.problem.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.events.ProblemRectificationDue;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.task.evidence.SampleFiles;
import org.ecoplan.task.evidence.rest.Sender;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A problem from its discovery to its close-out and its relapse, and the one that a breach opens. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ProblemsTest {
    private static final Instant OBSERVED = Instant.parse("2024-11-19T03:00:00Z");

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void aCity() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aProblemIsPutRightAcceptedByAnotherPartyClosedOutAndComesBackOneLevelHigher() {
        // Given
        await().atMost(Duration.ofSeconds(20))
                .until(() -> recorded(inspector(), Map.of()).extract().statusCode() == 201);
        String problem = City.items(city.office().get("/problems").jsonPath())
                .get(0)
                .get("problemId")
                .toString();
        recorded(inspector(), Map.of("origin", "BREACH")).statusCode(422).body("code", equalTo("ORIGIN_NOT_BY_HAND"));
        recorded(inspector(), Map.of("place", Map.of()))
                .statusCode(422)
                .body("code", equalTo("PLACE_MISSING"))
                .body("errors[0].pointer", equalTo("/place"));
        recorded(inspector(), Map.of("origin", "SUPERIOR")).statusCode(422).body("code", equalTo("SUPERIOR_LIST"));
        recorded(inspector(), Map.of("origin", "OVERDUE")).statusCode(422).body("code", equalTo("DUTY_MISSING"));
        recorded(inspector(), Map.of("assignmentId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_DUTY"));
        Map<String, Object> superior = Map.of(
                "origin", "SUPERIOR", "superior", Map.of("list", "省级督察反馈清单", "item", "17", "deadline", "2024-12-31"));
        recorded(city.office(), superior)
                .statusCode(201)
                .body("superior.item", equalTo("17"))
                .body("number", equalTo("问题〔2024〕2号"));
        recorded(city.office(), superior).statusCode(409).body("code", equalTo("ALREADY_LISTED"));
        recorded(city.county(), Map.of()).statusCode(403);
        assertThat(waiting(city.office())).containsEntry("VERIFY_PROBLEM", 2);

        // When
        step(city.office(), problem, "assignment", 0, assignment(city.county)).statusCode(409);
        step(inspector(), problem, "verification", 7, text("现场核查属实")).statusCode(412);
        step(inspector(), problem, "verification", 0, text("现场核查属实"))
                .statusCode(200)
                .body("state", equalTo("VERIFIED"));
        step(city.office(), problem, "assignment", 1, assignment(city.code))
                .statusCode(403)
                .body("code", equalTo("OWN_PROBLEM"));
        step(city.office(), problem, "assignment", 1, assignment("421300-sthj"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_UNIT"));
        city.county().get("/problems/" + problem).then().statusCode(404);
        step(city.office(), problem, "assignment", 1, assignment(city.county))
                .statusCode(200)
                .body("unit", equalTo(city.county))
                .body("measures.due", contains("2024-12-05"));
        city.county().get("/problems/" + problem).then().statusCode(200);
        city.district().get("/problems/" + problem).then().statusCode(404);
        assertThat(waiting(city.county())).isEqualTo(Map.of("RECTIFY_PROBLEM", 1));
        Sender unit = Sender.of("xian", city.county, "reporter");
        Map<String, String> photo = Map.of("filename", "排口.pdf");
        String before =
                Sender.of("ducha", city.code, "inspector").keptOf(problem, "BEFORE", SampleFiles.pdf("整改前"), photo);
        unit.beginOf(problem, "AFTER", 10, photo).then().statusCode(409).body("code", equalTo("WRONG_STATE"));
        step(city.county(), problem, "start", 2, text("已进场")).statusCode(200);
        Sender.of("ducha", city.code, "inspector")
                .beginOf(problem, "AFTER", 10, photo)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        Sender.of("qu", city.district, "reporter")
                .beginOf(problem, "BEFORE", 10, photo)
                .then()
                .statusCode(404);
        clock.show("2024-12-12T10:00");
        city.office()
                .get("/problems?overdue=true&origin=INSPECTION&unit=" + city.county)
                .then()
                .body("items.problemId", contains(problem));
        assertThat(probe.awaitExactly(1, ProblemRectificationDue.class, this::isOurs, Duration.ofMillis(500)))
                .extracting(
                        ProblemRectificationDue::number,
                        ProblemRectificationDue::rung,
                        ProblemRectificationDue::daysOver,
                        ProblemRectificationDue::unitCode,
                        ProblemRectificationDue::foundFor)
                .containsExactly(tuple("问题〔2024〕1号", "LATE", 2, city.county, city.code));
        step(city.county(), problem, "feedback", 3, text("已截流"))
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_MISSING"));
        String after = unit.keptOf(problem, "AFTER", SampleFiles.pdf("整改后"), photo);
        city.office()
                .get("/problems/" + problem + "/evidence")
                .then()
                .statusCode(200)
                .body("items.evidenceId", contains(before, after))
                .body("items.stage", contains("BEFORE", "AFTER"));
        city.county().get("/evidence/" + before + "/content").then().statusCode(200);
        city.district().get("/evidence/" + before).then().statusCode(404);
        city.district().get("/problems/" + problem + "/evidence").then().statusCode(404);
        step(city.county(), problem, "feedback", 3, text("已截流"))
                .statusCode(200)
                .body("history[3].daysLate", equalTo(2));
        step(city.county(), problem, "acceptance", 4, text("属实"))
                .statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        step(City.as("xian-ducha", city.county, "inspector"), problem, "acceptance", 4, text("属实"))
                .statusCode(403)
                .body("code", equalTo("OWN_PROBLEM"));
        step(City.as("xian", city.code, "inspector"), problem, "acceptance", 4, text("属实"))
                .statusCode(403)
                .body("code", equalTo("SAME_PERSON"));
        step(inspector(), problem, "return", 4, text("仍有渗漏")).statusCode(200);
        step(city.county(), problem, "feedback", 5, text("已补漏")).statusCode(200);
        step(inspector(), problem, "acceptance", 6, text("现场验收合格")).statusCode(200);
        step(city.office(), problem, "publication", 7, Map.of("until", "2024-12-18", "text", "门户网站"))
                .statusCode(200);
        step(city.office(), problem, "closing", 8, Map.of("text", "期满", "reinspectOn", "2025-03-12"))
                .statusCode(409)
                .body("code", equalTo("NOTICE_RUNNING"));
        clock.show("2024-12-19T10:00");
        assertThat(waiting(city.office())).containsEntry("CLOSE_PROBLEM", 1);
        step(city.office(), problem, "closing", 8, Map.of("text", "期满无异议", "reinspectOn", "2025-01-12"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        step(inspector(), problem, "reinspection", 9, text("未见异常"))
                .statusCode(409)
                .body("code", equalTo("REINSPECTION_EARLY"));
        clock.show("2025-01-12T10:00");
        assertThat(waiting(city.office())).containsEntry("REINSPECT_PROBLEM", 1);
        step(inspector(), problem, "relapse", 9, text("再次晴天排污"))
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("severity", equalTo("MAJOR"))
                .body("relapses", equalTo(1));

        // Then
        city.office()
                .get("/problem-figures?by=UNIT&unit=" + city.county)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].group", equalTo(city.county))
                .body("items[0].found", equalTo(1))
                .body("items[0].closedOut", equalTo(0))
                .body("items[0].closedOutShare", equalTo(0.0f))
                .body("items[0].everClosed", equalTo(1))
                .body("items[0].meanDays", equalTo(29.0f))
                .body("items[0].relapseRate", equalTo(100.0f));
        city.office()
                .get("/problems?figure=RELAPSED&foundFrom=2024-11-20&foundTo=2024-11-20")
                .then()
                .body("items.problemId", contains(problem));
        assertThat(City.items(city.office().get("/problems?figure=CLOSED_OUT").jsonPath()))
                .isEmpty();
        city.district().get("/problem-figures").then().body("items", hasSize(0));
        assertThat(probe.awaitExactly(
                        11,
                        ProblemStepTaken.class,
                        event -> event.problemId().toString().equals(problem),
                        Duration.ofMillis(500)))
                .extracting(ProblemStepTaken::step)
                .containsExactly(
                        "DISCOVER",
                        "VERIFY",
                        "ASSIGN",
                        "START",
                        "ANSWER",
                        "RETURN",
                        "ANSWER",
                        "ACCEPT",
                        "PUBLISH",
                        "CLOSE",
                        "RELAPSE");
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?limit=50&objectType=problem&objectId=" + problem)
                .then()
                .body("items.findAll { !it.act.endsWith('_REFUSED') }", hasSize(11))
                .body(
                        "items.findAll { it.act.endsWith('_REFUSED') }.detail.code",
                        hasItems("ROLE_NOT_ALLOWED", "OWN_PROBLEM", "SAME_PERSON"));
    }

    @Test
    void aBreachOpensOneDraftHoweverOftenItComesAndAFalseAlarmTakesBackWhatNobodyHasVerified() {
        // When
        UUID real = UUID.randomUUID();
        UUID falseAlarm = UUID.randomUUID();
        UUID verified = UUID.randomUUID();
        UUID sent = probe.send(real.toString(), city.code, breached(real));
        probe.send(sent, real.toString(), city.code, breached(real));
        probe.send(real.toString(), city.code, breached(real));
        probe.send(falseAlarm.toString(), city.code, breached(falseAlarm));
        probe.send(verified.toString(), city.code, breached(verified));

        // Then
        probe.awaitExactly(3, ProblemStepTaken.class, this::isOurs, Duration.ofMillis(1500));
        List<Map<String, Object>> drafts = City.items(
                city.office().get("/problems?state=DRAFT&origin=BREACH").jsonPath());
        assertThat(drafts).hasSize(3);
        String draft = draftOf(drafts, verified);
        city.office()
                .get("/problems/" + draft)
                .then()
                .body("title", equalTo("氨氮超标"))
                .body("breach.indicator", equalTo("氨氮"))
                .body("breach.value", equalTo(1.8f))
                .body("breach.limit", equalTo(1.0f))
                .body("place.address", equalTo("城南河断面"));

        // When
        step(city.office(), draft, "verification", 0, text("现场核查属实")).statusCode(200);
        probe.send(verified.toString(), city.code, withdrawn(verified));
        probe.send(falseAlarm.toString(), city.code, withdrawn(falseAlarm));

        // Then
        probe.awaitExactly(5, ProblemStepTaken.class, this::isOurs, Duration.ofMillis(1500));
        city.office()
                .get("/problems/" + draftOf(drafts, falseAlarm))
                .then()
                .body("state", equalTo("DISMISSED"))
                .body("history[0].text", equalTo("预警已撤销"));
        city.office()
                .get("/problems/" + draft)
                .then()
                .body("state", equalTo("VERIFIED"))
                .body("breach.standing", equalTo("WITHDRAWN"))
                .body("breach.value", equalTo(0.8f))
                .body("version", equalTo(2));
        city.office().get("/problems/" + draftOf(drafts, real)).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void aVerifiedProblemFollowsTheBreachThatTookThePlaceOfItsOwnAndItsRecovery() {
        // Given
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        probe.send(first.toString(), city.code, breached(first));
        probe.awaitExactly(1, ProblemStepTaken.class, this::isOurs, Duration.ZERO);
        String problem =
                draftOf(City.items(city.office().get("/problems?state=DRAFT").jsonPath()), first);
        step(city.office(), problem, "verification", 0, text("现场核查属实")).statusCode(200);

        // When
        probe.send(first.toString(), city.code, recovered(first));
        probe.send(first.toString(), city.code, replaced(first, second));
        probe.send(first.toString(), city.code, breached(second));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> city.office()
                        .get("/problems/" + problem)
                        .then()
                        .body("breach.breachId", equalTo(second.toString()))
                        .body("breach.standing", equalTo("OPEN")));
        probe.send(first.toString(), city.code, recovered(second));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> city.office()
                        .get("/problems/" + problem)
                        .then()
                        .body("breach.standing", equalTo("RECOVERED"))
                        .body("state", equalTo("VERIFIED")));
        probe.awaitExactly(2, ProblemStepTaken.class, this::isOurs, Duration.ofMillis(500));
    }

    @Test
    void aSuperiorsListIsRecordedAndAssignedAllRowsOrNoneAndOnce() throws IOException {
        // Given
        String heading = "序号,问题,整改目标,整改措施,整改时限,责任单位,验收单位,严重程度\n";
        String good = "1,城南河雨水排口晴天排污,晴天无排水,封堵混接管;完成截流,2025年6月底前," + city.county + ",省厅,较大\n"
                + "2,餐饮油烟扰民,,安装净化设施,2024年9月底前," + city.county + ",,\n";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> handedIn(heading + good, "&dryRun=true")
                        .extract()
                        .path("refused")
                        .equals(0));

        // When
        ValidatableResponse faulty = handedIn(
                heading + good + "2,重复,,整改,2025-01-01," + city.county + ",,\n4,时限,,整改,立行立改," + city.county
                        + ",,\n5,单位,,整改,2025-01-01,某某局,,\n6,自己,,整改,2025-01-01," + city.code + ",,\n",
                "");

        // Then
        faulty.statusCode(422)
                .body("code", equalTo("ROWS_REFUSED"))
                .body("errors.pointer", contains("/rows/2/item", "/rows/3/deadline", "/rows/4/unit", "/rows/5/unit"));
        assertThat(City.items(city.office().get("/problems").jsonPath())).isEmpty();
        city.county()
                .contentType("text/csv")
                .body(good)
                .post("/problem-imports?list=x")
                .then()
                .statusCode(403);

        // When
        handedIn(heading + good, "")
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("rows.verdict", contains("ASSIGNED", "VERIFIED"));

        // Then
        handedIn(heading + good, "").statusCode(409).body("code", equalTo("ALREADY_IMPORTED"));
        city.county()
                .get("/problems?list=省级督察反馈清单")
                .then()
                .body("items.state", contains("ASSIGNED"))
                .body("items[0].due", equalTo("2025-06-30"))
                .body("items[0].measures.text", contains("封堵混接管", "完成截流"))
                .body("items[0].superior.goal", equalTo("晴天无排水"))
                .body("items[0].superior.acceptor", equalTo("省厅"))
                .body("items[0].severity", equalTo("MAJOR"));
        probe.awaitExactly(5, ProblemStepTaken.class, this::isOurs, Duration.ofMillis(500));

        // When
        byte[] template = city.office().get("/problem-imports/template.xlsx").asByteArray();
        city.office()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(filled(template, "2", "2025-06-30"))
                .post("/problem-imports?list=省级督察反馈清单")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("unchanged", equalTo(1));
        city.office()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(filled(template, "3", "2025-06-30"))
                .post("/problem-imports?list=省级督察反馈清单")
                .then()
                .statusCode(200)
                .body("assigned", equalTo(1));
    }

    private ValidatableResponse handedIn(String file, String more) {
        return city.office()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/problem-imports?list=省级督察反馈清单" + more)
                .then();
    }

    private byte[] filled(byte[] template, String item, String deadline) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Row row = workbook.getSheetAt(0).createRow(1);
            List<String> cells = List.of(item, "企业废水直排", "", "停产整治", deadline, city.county, "", "");
            for (int at = 0; at < cells.size(); at++) {
                row.createCell(at).setCellValue(cells.get(at));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private IndicatorRecovered recovered(UUID id) {
        return new IndicatorRecovered(
                id,
                city.code + "/nh3",
                UUID.randomUUID(),
                city.code,
                "氨氮",
                new BigDecimal("0.6"),
                "LE",
                new BigDecimal("1.0"),
                "mg/L",
                OBSERVED.plusSeconds(7200),
                OBSERVED.plusSeconds(7230),
                List.of(),
                null);
    }

    private static String draftOf(List<Map<String, Object>> drafts, UUID breach) {
        return drafts.stream()
                .filter(draft -> draft.get("breach") instanceof Map<?, ?> figures
                        && breach.toString().equals(figures.get("breachId")))
                .map(draft -> draft.get("problemId").toString())
                .findFirst()
                .orElseThrow();
    }

    private IndicatorBreached breached(UUID id) {
        return new IndicatorBreached(
                id,
                city.code + "/nh3",
                UUID.randomUUID(),
                null,
                null,
                city.code,
                "氨氮",
                new BigDecimal("1.8"),
                "LE",
                new BigDecimal("1.0"),
                "mg/L",
                OBSERVED,
                OBSERVED.plusSeconds(30),
                "城南河断面",
                "氨氮不高于1.0毫克/升",
                List.of(),
                null);
    }

    private BreachWithdrawn withdrawn(UUID id) {
        return withdrawn(id, "NO_BREACH", null);
    }

    private BreachWithdrawn replaced(UUID id, UUID by) {
        return withdrawn(id, "NOT_RECOVERED", by);
    }

    private BreachWithdrawn withdrawn(UUID id, String reason, @Nullable UUID replacedBy) {
        return new BreachWithdrawn(
                id,
                city.code + "/nh3",
                UUID.randomUUID(),
                null,
                null,
                city.code,
                "氨氮",
                new BigDecimal("0.8"),
                "LE",
                new BigDecimal("1.0"),
                "mg/L",
                OBSERVED,
                OBSERVED.plusSeconds(600),
                reason,
                replacedBy,
                List.of(),
                null);
    }

    private boolean isOurs(ProblemRectificationDue event) {
        return event.organisation().equals(city.code);
    }

    private boolean isOurs(ProblemStepTaken event) {
        return event.organisation().equals(city.code);
    }

    private RequestSpecification inspector() {
        return City.as("ducha", city.code, "inspector");
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    private static Map<String, Object> assignment(String unit) {
        return Map.of(
                "unit",
                unit,
                "measures",
                List.of(Map.of("text", "封堵混接管", "due", "2024-12-05")),
                "due",
                "2024-12-10",
                "text",
                "立行立改");
    }

    private static ValidatableResponse recorded(RequestSpecification as, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "origin",
                "INSPECTION",
                "title",
                "城南河雨水排口晴天排污",
                "description",
                "晴天有污水排出",
                "severity",
                "GENERAL",
                "place",
                Map.of("longitude", 113.382515, "latitude", 31.690216)));
        body.putAll(other);
        return as.contentType(ContentType.JSON).body(body).post("/problems").then();
    }

    private static ValidatableResponse step(
            RequestSpecification as, String problem, String path, int version, Map<String, Object> body) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/problems/" + problem + "/" + path)
                .then();
    }

    private static Map<String, Integer> waiting(RequestSpecification as) {
        List<Map<String, Object>> groups = as.get("/work-items").jsonPath().getList("groups");
        Map<String, Integer> waiting = new HashMap<>();
        groups.forEach(group -> waiting.put((String) group.get("group"), (Integer) group.get("count")));
        return waiting;
    }
}
