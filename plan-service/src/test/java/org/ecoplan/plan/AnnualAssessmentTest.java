package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.plan.assessment.file.Verifying;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AnnualAssessmentTest {
    private static final String ZENGDU = "421303";
    private static final String SUIXIAN = "421321";

    @Inject
    DataSource database;

    @Test
    void aYearIsScoredContestedRecalculatedApprovedByAnotherAndPublishedForEver() throws Exception {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api office = Api.office();
            Api leader = Api.of("leader", "421300-lxhy", "approver");
            Api both = Api.of("both", "421300-lxhy", "coordinator", "approver");
            Api zengdu = Api.lead("zengdu", ZENGDU);
            Api suixian = Api.lead("suixian", SUIXIAN);
            Api.showTime("2024-07-15T09:00:00+08:00");
            String plan = Demo.issue("随州市庚类排口整治行动方案");
            String year = plan + "/assessments/2025";

            // When
            refused(draft(office, year, Map.of()), 422, "PERIOD_NOT_OVER");
            Api.showTime("2026-01-20T09:00:00+08:00");
            refused(draft(office, plan + "/assessments/2023", Map.of()), 422, "PERIOD_BEFORE_PLAN");
            refused(office.json(request("air", 9, Map.of(), "")).post(year), 422, "UNKNOWN_SCHEME");
            refused(draft(office, year, Map.of("pm52", "1")), 422, "UNKNOWN_INPUT");
            refused(draft(Api.of("zd", ZENGDU, "coordinator"), year, Map.of()), 403, "OWN_UNIT_ASSESSED");
            refused(draft(Api.foreignOffice(), year, Map.of()), 404, "NOT_FOUND");
            selfAssessesUntilTheFiguresAreFrozen(year, zengdu, office);
            Response drafted = draft(office, year, Map.of("pm25", "41"));
            refused(say(zengdu, year, ZENGDU, "pm", "60"), 409, "SELF_ASSESSMENT_CLOSED");
            assertThatThrownBy(() -> sql("update self_assessment set revision = 9 where plan_id = '"
                            + plan.substring("/plans/".length()) + "'"))
                    .hasMessageContaining("are frozen");
            office.get(year + "/self-review")
                    .then()
                    .statusCode(200)
                    .body("items.handedIn", contains(true, false))
                    .body("items[0].lines.said", contains(false, true))
                    .body("items[0].lines[1].claimed", equalTo(40))
                    .body("items[0].lines[1].computed", equalTo(32.00f))
                    .body("items[0].lines[1].difference", equalTo(8.00f))
                    .body("items[0].lines[1].evidence", contains("/evidence/6f1f0a56-2f0a-4a58-9a76-0a4c8b6d2e11"));

            // Then 曾都 has reached 36 of 36 (60 + 32), 随县 rose above the 40 of the year before (0 + 32)
            drafted.then()
                    .statusCode(201)
                    .body("state", equalTo("DRAFT"))
                    .body("complete", is(true))
                    .body("sheets.total", contains(92.00f, 32.00f))
                    .body("sheets.grade", contains("优秀", "不合格"))
                    .body("sheets.rank", contains(1, 2))
                    .body("sheets[1].lines[0].inputs.pm25", equalTo(41))
                    .body("sheets[1].lines[0].formula", containsString("pm25_last_year"));
            refused(draft(office, year, Map.of()), 409, "ASSESSMENT_EXISTS");
            zengdu.get(year).then().statusCode(404);

            // no step is left out, none is taken on what was not read
            refused(step(leader, office, year, "/approval"), 409, "ASSESSMENT_NOT_ANNOUNCED");
            refused(step(office, office, year, "/publication"), 409, "ASSESSMENT_NOT_APPROVED");
            office.json(Map.of("workingDays", 5))
                    .post(year + "/announcement")
                    .then()
                    .statusCode(428);
            announce(office, year)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ANNOUNCED"))
                    .body("objectionsUntil", equalTo("2026-01-27"));

            // each unit sees its own sheet and objects to its own lines
            zengdu.get(year).then().statusCode(200).body("sheets.unit", contains(ZENGDU));
            suixian.get(year).then().statusCode(200).body("sheets.unit", contains(SUIXIAN));
            suixian.get(year + "/self-review").then().body("items.unit", contains(SUIXIAN));
            byte[] own = suixian.get(year + "/document")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(textOf(own))
                    .contains("（送审稿）", "随县人民政府得分表", "本件只列查阅人可查看的1个单位")
                    .doesNotContain("曾都区人民政府得分表", "0个", "没有单位被一票否决");
            refused(Api.lead("lx", "421300-lxhy").get(year + "/document"), 403, "NO_SHEET_TO_SEE");
            refused(object(Api.lead("qu", "421300-zjj"), year, "pm"), 404, "NOT_FOUND");
            refused(object(suixian, year, "none"), 422, "UNKNOWN_ITEM");
            object(suixian, year, "pm").then().statusCode(201).body("number", equalTo(1));
            refused(object(suixian, year, "pm"), 409, "OBJECTION_WAITS");
            AssessmentAnnounced announced = probe.awaitOne(
                    AssessmentAnnounced.class,
                    event -> plan.endsWith(event.planId().toString()));
            assertThat(announced.unitCodes()).containsExactlyInAnyOrder(ZENGDU, SUIXIAN);
            assertThat(announced.objectionsUntil()).isEqualTo("2026-01-27");
            ObjectionRaised raised = probe.awaitOne(
                    ObjectionRaised.class, event -> plan.endsWith(event.planId().toString()));
            assertThat(raised.unitCode()).isEqualTo(SUIXIAN);
            assertThat(raised.itemTitle()).contains("PM2.5");
            zengdu.get(year + "/objections").then().statusCode(200).body("items", empty());
            refused(step(leader, office, year, "/approval"), 409, "OBJECTIONS_RUNNING");
            Api.showTime("2026-01-28T09:00:00+08:00");
            refused(object(suixian, year, "measures"), 409, "OBJECTIONS_CLOSED");
            refused(step(leader, office, year, "/approval"), 409, "OBJECTIONS_OPEN");
            refused(again(office, year, Map.of("pm25", "38"), "更正"), 409, "OBJECTIONS_OPEN");
            String seen = office.tagOf(year);
            answer(office, year, 1, true).then().statusCode(200).body("upheld", is(true));
            refused(answer(office, year, 1, false), 409, "OBJECTION_ANSWERED");
            ObjectionAnswered answered = probe.awaitOne(
                    ObjectionAnswered.class,
                    event -> plan.endsWith(event.planId().toString()));
            assertThat(answered.upheld()).isTrue();
            assertThat(answered.answer()).isEqualTo("已核实");
            refused(step(leader, office, year, "/approval"), 409, "OBJECTION_UPHELD");

            // an objection that was right makes a new version with its reason: 38 of 40 to 36 is half way, 30 + 32
            refused(again(office, year, Map.of("pm25", "38"), " "), 422, "REASON_MISSING");
            again(office, year, Map.of("pm25", "38"), "随县站点数据经核实更正")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(2))
                    .body("sheets.total", contains(92.00f, 62.00f))
                    .body("sheets.grade", contains("优秀", "合格"));
            office.get(year + "?version=1").then().statusCode(200).body("state", equalTo("REPLACED"));
            refused(office.get(year + "/document?version=1"), 409, "ASSESSMENT_REPLACED");
            refused(office.get(year + "/workbook?version=2"), 409, "ASSESSMENT_NOT_ANNOUNCED");
            office.get(year + "/objections?version=1").then().body("items.upheld", contains(true));
            zengdu.get(year + "?version=2").then().statusCode(404);
            zengdu.get(year).then().statusCode(200).body("version", equalTo(1));
            office.json(Map.of("workingDays", 5))
                    .header("If-Match", seen)
                    .post(year + "/announcement")
                    .then()
                    .statusCode(412);
            office.get(year + "/sensitivity").then().statusCode(200).body("items.item", contains("pm", "measures"));
            announce(both, year).then().statusCode(200);
            Api.showTime("2026-03-10T09:00:00+08:00");
            refused(step(both, office, year, "/approval"), 403, "OWN_ASSESSMENT");
            step(leader, office, year, "/approval").then().statusCode(200).body("state", equalTo("APPROVED"));
            refused(zengdu.get(year + "/file"), 404, "NOT_FOUND");
            refused(zengdu.get(year + "/file?version=2"), 409, "ASSESSMENT_NOT_PUBLISHED");
            refused(head(both, office, year, "一\n二"), 400, "VALIDATION_FAILED");
            sql("insert into document_number (organisation, number_key, document_id, title) values "
                    + "('421300', '随环委办〔2026〕4号', gen_random_uuid(), '关于另一份文件的通报')");
            refused(head(office, office, year, "随环委办[2026]4 号"), 422, "BAD_DOCUMENT_NUMBER");
            refused(head(office, office, year, "随环委办〔2026〕第4号"), 422, "BAD_DOCUMENT_NUMBER");
            refused(head(office, office, year, "随环委办〔2026〕04号"), 422, "BAD_DOCUMENT_NUMBER");
            head(office, office, year, "随环委办〔2026〕4号")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DOCUMENT_NUMBER_TAKEN"))
                    .body("title", containsString("关于另一份文件的通报"));
            head(office, office, year, "随环委办〔2026〕8号").then().statusCode(200);
            head(office, office, year, "随环委办〔2026〕5号").then().statusCode(200).body("state", equalTo("APPROVED"));
            office.get(year)
                    .then()
                    .body("letterhead.documentNumber", equalTo("随环委办〔2026〕5号"))
                    .body("letterhead.copiesTo", contains("市委办公室"));
            step(office, office, year, "/publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
            refused(head(office, office, year, "随环委办〔2026〕6号"), 409, "LETTERHEAD_FIXED");

            // Then the others hear of it, everybody sees all, and the file proves itself
            AssessmentPublished told = probe.awaitOne(
                    AssessmentPublished.class,
                    event -> plan.endsWith(event.planId().toString()));
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.results())
                    .extracting(AssessmentPublished.Result::rank)
                    .containsExactly(1, 2);
            zengdu.get(year).then().statusCode(200).body("sheets", hasSize(2));
            String file = zengdu.get(year + "/file").asString();
            assertThat(Verifying.verify(file.getBytes(StandardCharsets.UTF_8)).findings())
                    .isEmpty();
            assertThat(Verifying.verify(file.replace("\"38\"", "\"36\"").getBytes(StandardCharsets.UTF_8))
                            .findings())
                    .extracting(Verifying.Finding::place)
                    .contains("facts:" + SUIXIAN, "sheet:" + SUIXIAN + "/pm");

            refused(office.get(year + "/document?unit=999999"), 404, "NOT_FOUND");
            byte[] whole = zengdu.get(year + "/document")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(textOf(whole))
                    .contains("曾都区人民政府得分表", "随县人民政府得分表", "2026年3月10日", "随环委办〔2026〕5号")
                    .doesNotContain("（送审稿）");
            zengdu.get(year + "/workbook")
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("assessment-2025.xlsx"));

            // who tried what is not theirs is on record
            Api.auditor()
                    .get("/operations/audit?objectType=assessment&objectId=" + plan.substring("/plans/".length()))
                    .then()
                    .statusCode(200)
                    .body("items.act", hasItems("DRAFT_REFUSED", "APPROVAL_REFUSED"))
                    .body("items.detail.code", hasItems("OWN_UNIT_ASSESSED", "OWN_ASSESSMENT"));

            // nothing of it moves any more; a recalculation stands beside it
            String id = office.get(year).path("assessmentId");
            assertThatThrownBy(() -> sql("update assessment set reason = 'x' where id = '" + id + "'"))
                    .hasMessageContaining("is published");
            again(office, year, Map.of("pm25", "37"), "复核")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(3));
            office.get(year + "?version=2").then().body("state", equalTo("PUBLISHED"));
            zengdu.get(year).then().statusCode(200).body("version", equalTo(2)).body("sheets", hasSize(2));
            assertThat(office.get(year + "/file").asString()).isEqualTo(file);
            office.get(plan + "/assessments").then().body("items.version", contains(3, 2, 1));
        }
    }

    @Test
    void whatIsMissingIsNamedAndNotAnnouncedAndNobodyAssessesTheOwnUnit() {
        Api office = Api.office();
        Api.showTime("2024-07-15T09:00:00+08:00");
        String plan = Demo.issue("随州市癸类排口整治行动方案");
        String year = plan + "/assessments/2024";
        Api.showTime("2025-01-20T09:00:00+08:00");

        Map<String, Object> request = request("air", 1, Map.of(), "");
        request.put("candidates", List.of(candidate(ZENGDU, Map.of("pm25", "36"))));
        office.json(request)
                .post(year)
                .then()
                .statusCode(201)
                .body("complete", is(false))
                .body("sheets[0].lines[0].state", equalTo("OPEN"))
                .body("sheets[0].lines[0].missing", contains("pm25_last_year", "pm25_target"))
                .body("sheets[0].openVetoes", contains("false_data"));
        refused(announce(office, year), 409, "ASSESSMENT_INCOMPLETE");

        request.put("reason", "本单位");
        request.put("candidates", List.of(candidate("421300-lxhy", Map.of()), candidate("999999", Map.of())));
        refused(
                office.json(request).header("If-Match", office.tagOf(year)).post(year + "/versions"),
                403,
                "OWN_UNIT_ASSESSED");
        request.put(
                "candidates",
                List.of(candidate("999999", Map.of()), candidate(ZENGDU, Map.of()), candidate(ZENGDU, Map.of())));
        office.json(request)
                .header("If-Match", office.tagOf(year))
                .post(year + "/versions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_UNIT", "UNIT_TWICE"))
                .body("errors.pointer", contains("/candidates/0/unit", "/candidates/2/unit"));
    }

    @Test
    void aSchemeIsDataWithVersionsAndEveryFaultOfItIsNamed() {
        Api office = Api.office();
        String code = "own_" + UUID.randomUUID().toString().substring(0, 8);

        office.json(scheme("points + unknown", "没有"))
                .post("/assessment-schemes/" + code + "/versions")
                .then()
                .statusCode(422)
                .body("code", equalTo("BAD_SCHEME"))
                .body("errors.pointer", hasItems("/items/0/formula", "/vetoes/0/cap"))
                .body("errors.title", everyItem(containsString("")));
        office.json(scheme("points - a", "不合格"))
                .post("/assessment-schemes/" + code + "/versions")
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        office.json(scheme("points - 2 * a", "不合格"))
                .post("/assessment-schemes/" + code + "/versions")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        office.get("/assessment-schemes/" + code + "/versions/1")
                .then()
                .statusCode(200)
                .body("items[0].formula", equalTo("points - a"));
        office.get("/assessment-schemes").then().body("items.code", hasItems("county", "department", "air", code));
        Api.foreignOffice()
                .get("/assessment-schemes/" + code + "/versions/1")
                .then()
                .statusCode(404);
        Api.foreignOffice().get("/assessment-schemes").then().body("items.code", hasItem("county"));
        Api.lead("zengdu", ZENGDU)
                .json(scheme("points - a", "不合格"))
                .post("/assessment-schemes/" + code + "/versions")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> scheme(String formula, String cap) {
        Map<String, Object> input = Map.of("code", "a", "title", "数据", "unit", "", "whenMissing", "REQUIRED");
        return Map.of(
                "title",
                "自定办法",
                "source",
                "",
                "decimals",
                1,
                "bonusCap",
                0,
                "items",
                List.of(Map.of(
                        "code",
                        "x",
                        "group",
                        "",
                        "title",
                        "项",
                        "kind",
                        "SCORE",
                        "points",
                        100,
                        "floor",
                        0,
                        "formula",
                        formula,
                        "inputs",
                        List.of(input))),
                "vetoes",
                List.of(Map.of(
                        "code", "v", "title", "否决", "condition", "a > 90", "cap", cap, "inputs", List.of(input))),
                "grades",
                List.of(Map.of("title", "合格", "from", 60), Map.of("title", "不合格", "from", 0)));
    }

    /** Two counties: 曾都 with the figures that reach the target, 随县 with these changed. */
    private static Map<String, Object> request(String scheme, int version, Map<String, String> changes, String reason) {
        Map<String, String> good = Map.of(
                "pm25", "36", "pm25_last_year", "40", "pm25_target", "36", "done", "8", "due", "10", "false_data", "0");
        Map<String, String> other = new HashMap<>(good);
        other.putAll(changes);
        return new HashMap<>(Map.of(
                "scheme",
                scheme,
                "schemeVersion",
                version,
                "reason",
                reason,
                "candidates",
                List.of(candidate(ZENGDU, good), candidate(SUIXIAN, other))));
    }

    private static Map<String, Object> candidate(String unit, Map<String, String> facts) {
        List<Map<String, Object>> figures = new ArrayList<>();
        facts.forEach((input, value) ->
                figures.add(Map.of("input", input, "value", new BigDecimal(value), "source", "年度统计")));
        return Map.of("unit", unit, "group", "县区", "facts", figures);
    }

    private static Response draft(Api caller, String year, Map<String, String> changes) {
        return caller.json(request("air", 1, changes, "")).post(year);
    }

    private static Response again(Api caller, String year, Map<String, String> changes, String reason) {
        return caller.json(request("air", 1, changes, reason))
                .header("If-Match", caller.tagOf(year))
                .post(year + "/versions");
    }

    private static Response announce(Api caller, String year) {
        return caller.json(Map.of("workingDays", 5))
                .header("If-Match", caller.tagOf(year))
                .post(year + "/announcement");
    }

    private static Response step(Api caller, Api reader, String year, String step) {
        return caller.request().header("If-Match", reader.tagOf(year)).post(year + step);
    }

    private static void selfAssessesUntilTheFiguresAreFrozen(String year, Api zengdu, Api office) {
        refused(
                say(Api.of("zd-office", "421300-lxhy", "coordinator", "lead"), year, ZENGDU, "pm", "60"),
                403,
                "NOT_OWN_UNIT");
        refused(say(zengdu, year, SUIXIAN, "pm", "60"), 404, "NOT_FOUND");
        refused(say(zengdu, year, ZENGDU, "pm", "61"), 422, "BAD_SELF_ASSESSMENT");
        refused(say(zengdu, year, ZENGDU, "none", "1"), 422, "BAD_SELF_ASSESSMENT");
        String own = year + "/self-assessments/" + ZENGDU;
        refused(zengdu.json(self("pm", "60")).header("If-Match", "\"1\"").put(own), 412, "STALE_VERSION");
        say(zengdu, year, ZENGDU, "pm", "60").then().statusCode(200).header("ETag", "\"1\"");
        refused(say(zengdu, year, ZENGDU, "measures", "40"), 412, "STALE_VERSION");
        zengdu.json(self("measures", "40"))
                .header("If-Match", zengdu.tagOf(own))
                .put(own)
                .then()
                .statusCode(200)
                .body("lines.item", contains("measures"));
        office.get(year + "/self-assessments").then().statusCode(200).body("items.unit", contains(ZENGDU));
    }

    private static Response say(Api caller, String year, String unit, String item, String points) {
        return caller.json(self(item, points)).put(year + "/self-assessments/" + unit);
    }

    private static Map<String, Object> self(String item, String points) {
        return Map.of(
                "scheme",
                "air",
                "schemeVersion",
                1,
                "lines",
                List.of(Map.of(
                        "item",
                        item,
                        "points",
                        new BigDecimal(points),
                        "text",
                        "全部按期完成",
                        "evidence",
                        List.of("/evidence/6f1f0a56-2f0a-4a58-9a76-0a4c8b6d2e11"))));
    }

    private static String textOf(byte[] document) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            return read.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private static Response head(Api caller, Api reader, String year, String number) {
        return caller.json(Map.of("documentNumber", number, "copiesTo", List.of("市委办公室")))
                .header("If-Match", reader.tagOf(year))
                .put(year + "/letterhead");
    }

    private static Response object(Api caller, String year, String item) {
        return caller.json(Map.of("item", item, "claim", "站点数据有误")).post(year + "/objections");
    }

    private static Response answer(Api caller, String year, int number, boolean upheld) {
        return caller.json(Map.of("upheld", upheld, "answer", "已核实")).post(year + "/objections/" + number + "/answer");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
