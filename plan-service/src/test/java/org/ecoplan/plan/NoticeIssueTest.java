package org.ecoplan.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.events.PeriodValueComputed;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.TargetEvaluated;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.events.UpwardReportOverdue;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class NoticeIssueTest {
    private static final String CITY = "421300";
    private static final String ZENGDU = "421303";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    @Test
    void aNoticeIsDraftedFromFrozenFiguresSignedByThreePersonsAndNeverMovesAgain() throws Exception {
        try (EventProbe probe = EventProbe.open();
                Connection slow = database.getConnection()) {
            // Given
            Api office = Api.office();
            Api deputy = Api.of("deputy", "421300-lxhy", "coordinator", "approver");
            Api leader = Api.of("leader", "421300-lxhy", "approver");
            Api.showTime("2024-07-15T09:00:00+08:00");
            String plan = Demo.issue("随州市丁类排口整治行动方案");
            UUID planId = UUID.fromString(plan.substring("/plans/".length()));
            UUID task = UUID.fromString(office.get(plan).path("tasks[0].taskId"));
            UUID duty = UUID.randomUUID();
            UUID report = UUID.randomUUID();
            refused(draft(office, plan, "2024-H2"), 422, "PERIOD_NOT_OVER");
            Api.showTime("2025-01-20T09:00:00+08:00");
            probe.send(duty.toString(), CITY, assigned(planId, task, duty));
            probe.send(duty.toString(), CITY, requested(planId, task, duty, report));
            UUID target = UUID.randomUUID();
            probe.send("421300.w.shahe", CITY, reached(planId, target, "0.55", 2));
            probe.send("421300.w.shahe", CITY, reached(planId, target, "0.60", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(office.get(plan + "/picture/rows?figure=REPORTS_EXPECTED")
                                    .<List<?>>path("items"))
                            .hasSize(1));
            probe.send(target.toString(), CITY, evaluated(planId, target, "MISSED", 2));
            probe.send(target.toString(), CITY, evaluated(planId, target, "BEHIND", 1));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(one("select string_agg(state || ' ' || actual_to, ', ' order by revision) "
                                            + "from target_standing where target_id = '" + target + "'"))
                                    .isEqualTo("BEHIND 2024-12-31, MISSED 2024-12-31"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(one("select value || ' ' || revision from measured_value "
                                    + "where target_id = '" + target + "'"))
                            .isEqualTo("0.55 2"));

            // When somebody's step is still under way
            slow.setAutoCommit(false);
            try (Statement step = slow.createStatement()) {
                step.execute(
                        "insert into picture_fact (subject_id, step, at, day, days_late, place, final, taken_at) values ('"
                                + duty
                                + "', 'ACKNOWLEDGED', '2024-07-18T02:00:00Z', '2024-07-18', 0, 2, false, now())");
            }
            refused(draft(office, plan, "2024-H1"), 422, "PERIOD_BEFORE_PLAN");
            refused(draft(office, plan, "2024-Q4"), 400, "VALIDATION_FAILED");
            Response drafted = draft(office, plan, "2024-H2");
            assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
            refused(draft(office, plan, "2024-H2"), 409, "NOTICE_EXISTS");
            String notice = plan + "/notices/2024-H2";

            // Then each figure leads to its rows, and the hash is that of the bytes
            drafted.then()
                    .body("state", equalTo("DRAFT"))
                    .body("asOf", equalTo("2024-12-31"))
                    .body("content.tasks.light", contains("YELLOW"))
                    .body("content.ranking.rank", contains(1));
            String rows = drafted.path("content.sections.find { it.key == 'problems' }.paragraphs[0].figures[0].rows");
            office.get(rows).then().statusCode(200).body("items.id", contains(report.toString()));
            String content = office.get(notice + "/content").asString();
            assertThat(drafted.<String>path("contentHash")).isEqualTo(sha256(content));

            // no step is left out, nobody signs the own work, nobody signs what was not read
            refused(step(office, notice, "/review"), 403, "OWN_DRAFT");
            refused(step(leader, notice, "/approval"), 409, "NOTICE_NOT_REVIEWED");
            deputy.request().post(notice + "/review").then().statusCode(428);
            deputy.request()
                    .header("If-Match", "\"7\"")
                    .post(notice + "/review")
                    .then()
                    .statusCode(412);
            step(deputy, notice, "/review").then().statusCode(200).body("state", equalTo("REVIEWED"));
            refused(step(office, notice, "/figures"), 409, "FIGURES_FROZEN");
            refused(step(deputy, notice, "/approval"), 403, "OWN_REVIEW");
            refused(issue(office, notice), 409, "NOTICE_NOT_APPROVED");
            office.post(notice, "/return", Map.of("reason", "数据待核"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DRAFT"));
            step(office, notice, "/figures").then().statusCode(200);
            assertThat(office.get(notice + "/content").asString()).isEqualTo(content);
            step(deputy, notice, "/review").then().statusCode(200);
            step(leader, notice, "/approval").then().statusCode(200).body("state", equalTo("APPROVED"));
            assertThat(textOf(document(office, notice))).contains("（送审稿）").doesNotContain("2025年1月20日");
            Api zengdu = Api.lead("zengdu", ZENGDU);
            office.post(notice, "/issue", Map.of("copiesTo", List.of("市委办公室", " ")))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/documentNumber", "/issuingOffice", "/copiesTo/1"));
            office.post(
                            notice,
                            "/issue",
                            Map.of(
                                    "documentNumber",
                                    "随环委办〔2025〕3号",
                                    "issuingOffice",
                                    "随州市环委会办公室",
                                    "copiesTo",
                                    List.of("市委办公室", "市委办公室")))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/copiesTo"));
            refused(issue(office, notice, "随环委办第3号"), 422, "BAD_DOCUMENT_NUMBER");
            issue(office, notice)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ISSUED"))
                    .body("issuedOn", equalTo("2025-01-20"));

            // a unit is held to account by what the notice says of it
            Map<String, Object> cited = Map.of("figure", "REPORTS_MISSING", "notice", "2024-H2");
            office.json(Map.of("unit", ZENGDU, "form", "NAMED", "reason", "逾期未报", "grounds", List.of(cited)))
                    .post(plan + "/accountability")
                    .then()
                    .statusCode(201)
                    .body("grounds[0].value", equalTo(1))
                    .body("grounds[0].day", equalTo("2024-12-31"))
                    .body("grounds[0].source", equalTo(notice));

            // who tried to sign the own work is on record
            Api.auditor()
                    .get("/operations/audit?objectType=notice&objectId=" + planId)
                    .then()
                    .statusCode(200)
                    .body("items.detail.code", containsInAnyOrder("OWN_DRAFT", "OWN_REVIEW"));

            // Then others hear of it, and the document says what the data says
            NoticeIssued told =
                    probe.awaitOne(NoticeIssued.class, event -> event.planId().equals(planId));
            assertThat(told.contentHash()).isEqualTo(sha256(content));
            assertThat(told.documentNumber()).isEqualTo("随环委办〔2025〕3号");
            assertThat(told.unitCodes()).containsExactlyInAnyOrder("421300-sthj", ZENGDU);
            officialForm(document(office, notice));
            Api.foreignOffice().get(notice).then().statusCode(404);
            zengdu.get(plan + "/notices").then().statusCode(404);

            String due = office.get(plan + "/rounds").path("items.find { it.period == '2024-Q3' }.unitReportDue");
            assertThat(due).as("it was opened late, on 2025-01-20").isEqualTo("2025-01-26");
            office.get(plan + "/timetable")
                    .then()
                    .statusCode(200)
                    .body("items.event", hasItems("PLAN_ISSUED", "PLAN_IN_FORCE"))
                    .body("items.findAll { it.period == '2024-Q3' }.day", hasItem(due));
            Api.foreignOffice().get(plan + "/timetable").then().statusCode(404);

            // When something of the half-year comes late, was noticed late, or was under way at the freeze
            office.get(notice + "/late-data").then().statusCode(200).body("items", empty());
            slow.commit();
            probe.send(duty.toString(), CITY, submitted(planId, task, duty, report));
            probe.send(duty.toString(), CITY, overdue(planId, task, duty));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(office.get(notice + "/late-data").<List<?>>path("items"))
                                    .hasSize(3));

            // Then it stands beside, and nothing moves: not by the API, not in the database
            office.get(notice + "/late-data")
                    .then()
                    .body("items.step", containsInAnyOrder("ACKNOWLEDGED", "SUBMITTED", "OVERDUE"))
                    .body("items.day", containsInAnyOrder("2024-07-18", "2024-12-20", "2024-12-31"));
            assertThat(office.get(notice + "/content").asString()).isEqualTo(content);
            refused(office.post(notice, "/return", Map.of("reason", "更正")), 409, "NOTICE_NOT_UNDER_WAY");
            refused(step(office, notice, "/figures"), 409, "FIGURES_FROZEN");

            // When the office corrects it by what is known now
            refused(office.json(Map.of("reason", " ")).post(notice + "/corrections"), 400, "VALIDATION_FAILED");
            office.get(notice + "/late-figures")
                    .then()
                    .statusCode(200)
                    .body("changes.find { it.what == '已报' }.before", equalTo("0"))
                    .body("changes.find { it.what == '已报' }.after", equalTo("1"));
            String correction = notice + "/corrections/1";
            office.get(correction).then().statusCode(404);
            Response corrected = office.json(Map.of("reason", "补报本期报告")).post(notice + "/corrections");
            assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
            refused(office.json(Map.of("reason", "又")).post(notice + "/corrections"), 409, "CORRECTION_UNDER_WAY");
            corrected
                    .then()
                    .body("correction", equalTo(1))
                    .body("content.corrected.contentHash", equalTo(sha256(content)))
                    .body("content.corrected.changes.find { it.what == '迟报' }.difference", equalTo(1));
            refused(step(office, correction, "/review"), 403, "OWN_DRAFT");
            step(deputy, correction, "/review").then().statusCode(200);
            step(leader, correction, "/approval").then().statusCode(200);
            issue(office, correction)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DOCUMENT_NUMBER_TAKEN"))
                    .body("title", containsString("推进情况的通报"));
            issue(office, correction, "随环委办〔2025〕4号").then().statusCode(200).body("state", equalTo("ISSUED"));

            // Then it is a document of its own, told by its number, and what was issued stays
            NoticeIssued toldAgain = probe.awaitOne(
                    NoticeIssued.class, event -> event.planId().equals(planId) && event.correction() != null);
            assertThat(toldAgain.correction()).isEqualTo(1);
            XWPFDocument ofCorrection = document(office, correction);
            assertThat(textOf(ofCorrection))
                    .contains("关于更正2024年下半年", "（随环委办〔2025〕3号）印发后", "更正原因：补报本期报告", "第1号更正")
                    .doesNotContain("一、总体情况");
            assertThat(ofCorrection.getTables().get(0).getText()).contains("逾期未报");
            assertThat(office.get(notice + "/content").asString()).isEqualTo(content);
            office.get(notice + "/late-figures").then().statusCode(200).body("changes", empty());
            refused(office.json(Map.of("reason", "再")).post(notice + "/corrections"), 409, "NOTHING_TO_CORRECT");
            office.get(plan + "/notices").then().body("items.correction", contains(null, 1));
            office.get(notice + "/comparison")
                    .then()
                    .statusCode(200)
                    .body("beforePeriod", nullValue())
                    .body("changes", empty());
            everybodyReadsWhatTheOfficeDiscloses(office, plan);
            isReportedToTheSuperior(office, deputy, plan, probe);
            assertThatThrownBy(() -> sql("update notice set title = '' where plan_id = '" + planId + "'"))
                    .hasMessageContaining("is issued");
            assertThatThrownBy(() -> sql("delete from notice where plan_id = '" + planId + "'"))
                    .hasMessageContaining("is issued");
        }
    }

    private void everybodyReadsWhatTheOfficeDiscloses(Api office, String plan) throws Exception {
        refused(disclose(Api.foreignOffice(), plan, "2024-H2"), 404, "NOT_FOUND");
        refused(disclose(office, plan, "2025-Q1"), 400, "VALIDATION_FAILED");
        refused(disclose(office, plan, "2025-H1"), 404, "NOT_FOUND");
        Response disclosed = disclose(office, plan, "2024-H2");
        assertThat(disclosed.statusCode()).as(disclosed.asString()).isEqualTo(201);
        refused(disclose(office, plan, "2024-H2"), 409, "ALREADY_DISCLOSED");
        office.get(plan + "/disclosures").then().statusCode(200).body("items.disclosedBy", contains("office"));

        // Then everybody reads it without an account, and caches may keep it
        String address = disclosed.path("address");
        Response read = given().get(address);
        String hash = disclosed.path("contentHash");
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        assertThat(sha256(read.asString())).isEqualTo(hash);
        assertThat(read.header("ETag")).isEqualTo('"' + hash + '"');
        assertThat(read.headers().getValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("max-age=86400");
        assertThat(office.get(plan).headers().getValues("Cache-Control")).containsExactly("no-store");
        given().header("If-None-Match", '"' + hash + '"').get(address).then().statusCode(304);
        given().header("If-None-Match", "\"other\", W/\"" + hash + '"')
                .get(address)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
        assertThat(given().get("/public/disclosures?organisation=" + CITY)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.contentHash"))
                .contains(hash);
        given().get("/public/disclosures?organisation=nowhere").then().body("items", empty());
        given().get("/public/disclosures?cursor=eA").then().statusCode(400);
        given().get("/public/disclosures/" + UUID.randomUUID()).then().statusCode(404);

        // Then a correction stands beside it
        Map<String, Object> first = Map.of("kind", "NOTICE", "period", "2024-H2", "correction", 1);
        Response beside = office.json(first).post(plan + "/disclosures");
        assertThat(beside.statusCode()).as(beside.asString()).isEqualTo(201);
        given().get(beside.<String>path("address"))
                .then()
                .body("correction.reason", equalTo("补报本期报告"))
                .body("correction.number", equalTo(1))
                .body("correction.changes.find { it.what == '迟报' }.after", equalTo("1"));
        office.get(plan + "/disclosures").then().body("items.correction", contains(1, null));

        // Then it names no person and leads nowhere inside
        assertThat(read.asString())
                .contains("随环委办〔2025〕3号", "按时报送率")
                .doesNotContain("office", "deputy", "leader", "/plans/", "rows", "unitCode");
        assertThatThrownBy(() -> sql("delete from disclosure")).hasMessageContaining("stays as it is");
    }

    /** From the notice that was corrected once. */
    private static void isReportedToTheSuperior(Api office, Api deputy, String plan, EventProbe probe)
            throws IOException {
        String all = plan + "/upward-reports";
        Map<String, Object> wanted = Map.of("period", "2024-H2", "addressee", "随州市人民政府", "copiesTo", List.of("市环保督察办"));
        refused(office.json(wanted).post(all), 422, "DUE_MISSING");
        Map<String, Object> dated = new HashMap<>(wanted);
        dated.put("due", "2025-01-10");
        refused(Api.foreignOffice().json(dated).post(all), 404, "NOT_FOUND");
        Response expected = office.json(dated).post(all);
        expected.then().statusCode(201).body("state", equalTo("EXPECTED")).body("late", equalTo(true));
        refused(office.json(dated).post(all), 409, "UPWARD_REPORT_EXISTS");
        String id = expected.path("reportId");
        UpwardReportOverdue told = probe.awaitOne(
                UpwardReportOverdue.class, event -> event.reportId().toString().equals(id));
        assertThat(told.daysLate()).isEqualTo(10);
        office.get("/upward-reports").then().body("items.reportId", hasItem(id));
        Api.lead("zengdu", ZENGDU).get(all).then().statusCode(403);

        String one = all + "/" + id;
        refused(office.get(one + "/document"), 409, "UPWARD_REPORT_NO_DRAFT");
        step(office, one, "/draft")
                .then()
                .statusCode(200)
                .body("content.source", equalTo(plan + "/notices/2024-H2/corrections/1"))
                .body("content.sections.heading", hasItem("一、总体情况"));
        refused(step(office, one, "/review"), 403, "OWN_DRAFT");
        Map<String, Object> head =
                Map.of("documentNumber", "随环委办〔2025〕3号", "issuingOffice", "随州市环委会办公室", "signer", "张某某");
        refused(deputy.post(one, "/issue", head), 409, "UPWARD_REPORT_NOT_REVIEWED");
        step(deputy, one, "/review").then().statusCode(200).body("state", equalTo("REVIEWED"));
        refused(deputy.post(one, "/issue", head), 409, "DOCUMENT_NUMBER_TAKEN");
        assertThat(textOf(document(office, one))).contains("（送审稿）").doesNotContain("签发人");
        deputy.post(
                        one,
                        "/issue",
                        Map.of("documentNumber", "随环委办〔2025〕7号", "issuingOffice", "随州市环委会办公室", "signer", "张某某"))
                .then()
                .statusCode(200)
                .body("issuedOn", equalTo("2025-01-20"));
        assertThat(textOf(document(office, one)))
                .contains(
                        "签发人：张某某", "关于2024年下半年", "推进情况的报告", "推进情况报告如下", "五、下一步工作", "随州市人民政府：", "特此报告。", "随环委办〔2025〕7号");
        refused(office.post(one, "/receipt", Map.of("receivedBy", "市政府办", "on", "2025-01-19")), 422, "BAD_RECEIPT_DAY");
        office.post(one, "/receipt", Map.of("receivedBy", "市政府办", "on", "2025-01-20"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("late", equalTo(true));
        assertThat(office.get("/upward-reports").<List<String>>path("items.reportId"))
                .doesNotContain(id);
    }

    private static Response disclose(Api caller, String plan, String period) {
        return caller.json(Map.of("kind", "NOTICE", "period", period)).post(plan + "/disclosures");
    }

    private static void officialForm(XWPFDocument document) {
        assertThat(textOf(document))
                .contains("关于2024年下半年", "推进情况的通报", "随环委办〔2025〕3号", "一、总体情况", "五、下一步要求", "2025年1月20日")
                .doesNotContain("送审稿");
        assertThat(textOf(document)).contains("随州市环委会办公室文件");
    }

    private static XWPFDocument document(Api caller, String notice) throws IOException {
        Response answer = caller.get(notice + "/document");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new XWPFDocument(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static String textOf(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static Response draft(Api caller, String plan, String period) {
        return caller.json(Map.of("period", period)).post(plan + "/notices");
    }

    private static Response step(Api caller, String notice, String step) {
        return caller.request().header("If-Match", caller.tagOf(notice)).post(notice + step);
    }

    private static Response issue(Api caller, String notice) {
        return issue(caller, notice, "随环委办〔2025〕3号");
    }

    private static Response issue(Api caller, String notice, String number) {
        return caller.post(
                notice,
                "/issue",
                Map.of("documentNumber", number, "issuingOffice", "随州市环委会办公室", "copiesTo", List.of("市委办公室", "曾都区")));
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

    private @Nullable String one(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement();
                ResultSet rows = running.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static PeriodValueComputed reached(UUID plan, UUID target, String value, int revision) {
        return new PeriodValueComputed(
                "421300.w.shahe",
                CITY,
                "氨氮",
                "mg/L",
                null,
                "沙河桥",
                "2024-H2",
                LocalDate.of(2024, 7, 1),
                LocalDate.of(2024, 12, 31),
                "算术平均值",
                new BigDecimal(value),
                true,
                6,
                "月均值",
                List.of(),
                List.of(),
                Instant.parse("2025-01-01T04:00:03Z"),
                revision,
                List.of(new PeriodValueComputed.MeasuredTarget(plan, null, target, null)));
    }

    private static TargetEvaluated evaluated(UUID plan, UUID target, String state, int revision) {
        return new TargetEvaluated(
                target,
                plan,
                null,
                CITY,
                "氨氮",
                "mg/L",
                null,
                "LE",
                new BigDecimal("0.5"),
                LocalDate.of(2024, 12, 31),
                "BINDING",
                state,
                null,
                null,
                new BigDecimal("0.55"),
                "2024-H2",
                null,
                null,
                List.of(),
                "0.55 > 0.5",
                List.of(ZENGDU),
                LocalDate.of(2025, 1, 2),
                revision);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static TaskAssigned assigned(UUID plan, UUID task, UUID duty) {
        return new TaskAssigned(
                duty,
                plan,
                task,
                CITY,
                "(一)",
                "排口整治行动",
                ZENGDU,
                "IMPLEMENTING",
                false,
                LocalDate.of(2024, 7, 19),
                LocalDate.of(2025, 12, 31),
                null);
    }

    private static ReportRequested requested(UUID plan, UUID task, UUID duty, UUID report) {
        return new ReportRequested(
                report,
                UUID.randomUUID(),
                duty,
                plan,
                task,
                CITY,
                "2024-Q3",
                "(一)",
                "排口整治行动",
                ZENGDU,
                LocalDate.of(2024, 10, 14));
    }

    private static TaskOverdue overdue(UUID plan, UUID task, UUID duty) {
        return new TaskOverdue(
                duty,
                UUID.randomUUID(),
                plan,
                task,
                CITY,
                "(一)",
                "排口整治行动",
                ZENGDU,
                "IMPLEMENTING",
                "完成排口整治10个",
                LocalDate.of(2024, 12, 30),
                1,
                "OVERDUE",
                21,
                Instant.parse("2025-01-20T01:00:00Z"));
    }

    private static ReportSubmitted submitted(UUID plan, UUID task, UUID duty, UUID report) {
        return new ReportSubmitted(
                report,
                UUID.randomUUID(),
                duty,
                plan,
                task,
                CITY,
                "2024-Q3",
                ZENGDU,
                1,
                60,
                "0".repeat(64),
                Instant.parse("2024-12-20T02:00:00Z"),
                LocalDate.of(2024, 10, 14),
                67,
                List.of());
    }
}
