package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.PlanTaskIssued.Duty;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PlanIssueTest {
    /** The common pool of two cores runs one at a time. */
    private static final Executor EACH_ITS_THREAD = work -> new Thread(work).start();

    private static final List<String> LEADS = List.of(
            "421300-sthj",
            "421300-zjgx",
            "421300-jtys",
            "421300-zrzy",
            "421300-nync",
            "421300-zrzy",
            "421300-czj",
            "421300-fgw");

    @Test
    void tellsOfThePlanOnceAndOfEachTaskWithItsDuties() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            String address = Demo.importSuizhou();
            String id = address.substring("/plans/".length());

            // When
            Response answer = Api.office()
                    .post(address, "/issue", Map.of("issuedOn", "2024-07-09", "accept", List.of("OPEN_QUESTIONS")));

            // Then
            answer.then()
                    .statusCode(200)
                    .body("state", equalTo("ISSUED"))
                    .body("tasks", equalTo(8))
                    .body("duties", equalTo(40))
                    .header("ETag", Api.office().tagOf(address));
            PlanIssued plan = probe.awaitOne(
                    PlanIssued.class, event -> event.planId().toString().equals(id));
            assertThat(plan.title()).isEqualTo("随州市长江高水平保护提质增效行动方案");
            assertThat(plan.issuedOn()).isEqualTo("2024-07-09");
            assertThat(plan.periodEnd()).isEqualTo("2025-12-31");
            assertThat(plan.taskCount()).isEqualTo(8);
            assertThat(plan.headlineTargetCount()).isZero();
            assertThat(plan.mechanisms())
                    .extracting(PlanIssued.Mechanism::kind)
                    .contains("QUARTERLY_SCHEDULING", "FOUR_LISTS");
            List<PlanTaskIssued> tasks = probe.awaitExactly(
                    8, PlanTaskIssued.class, event -> event.planId().toString().equals(id), Duration.ofSeconds(1));
            assertThat(tasks).extracting(PlanTaskIssued::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
            for (int at = 0; at < 8; at++) {
                assertThat(tasks.get(at).duties())
                        .extracting(Duty::unitCode, Duty::role, Duty::namedAs, Duty::inherited)
                        .containsExactlyInAnyOrder(
                                tuple(
                                        LEADS.get(at),
                                        "LEAD",
                                        tasks.get(at).duties().get(0).namedAs(),
                                        false),
                                tuple("421303", "IMPLEMENTING", "各县市区人民政府", true),
                                tuple("421321", "IMPLEMENTING", "各县市区人民政府", true),
                                tuple("421381", "IMPLEMENTING", "各县市区人民政府", true),
                                tuple("421300-gxq", "IMPLEMENTING", "随州高新区管委会", true));
            }
            assertThat(tasks.get(0).targets())
                    .extracting(target -> target.value().intValue())
                    .containsExactly(70, 100);
            assertThat(tasks.get(0).milestones()).hasSize(2);
            assertThat(tasks.get(0).targets())
                    .extracting(PlanTaskIssued.Target::unitCodes)
                    .containsOnlyNulls();
            assertThat(tasks.get(1).targets())
                    .filteredOn(target -> target.indicator().startsWith("全市"))
                    .extracting(PlanTaskIssued.Target::unitCodes)
                    .containsExactly(List.of("421300-zjgx"));
            assertThat(tasks.get(4).targets())
                    .filteredOn(PlanTaskIssued.Target::continuous)
                    .hasSize(4);
        }
    }

    @Test
    void tellsWhoseEachTargetIsWhatGoesTogetherAndWhatStandsOutsideTheTasks() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Demo.registerUnits();
            String text = "随州市清水行动方案\n2025年1月6日\n一、主要目标\n到2025年底,全市农村生活污水治理率达到58%以上,曾都区断面水质优良比例达到90%。\n"
                    + "二、主要任务\n(一)污水治理行动。到2025年底,全市城市生活污水集中收集率达到70%以上或在2020年基础上提高5个百分点以上。"
                    + "每季度公开一次治理进展。(牵头单位:市生态环境局;责任单位:曾都区人民政府)\n";
            String address = "/plans/"
                    + Api.office()
                            .json(Map.of("sourceName", "q.txt", "text", text))
                            .post("/plans")
                            .path("planId");
            Api.office()
                    .json(Map.of("title", "随州市清水行动方案", "issuedOn", "2025-01-06", "periodEnd", "2025-12-31"))
                    .header("If-Match", Api.office().tagOf(address))
                    .put(address + "/header")
                    .then()
                    .statusCode(200);

            // When
            Api.office().post(address, "/issue", Demo.ACCEPTING).then().statusCode(200);

            // Then
            List<HeadlineTargetIssued> headlines = probe.awaitExactly(
                    2,
                    HeadlineTargetIssued.class,
                    event -> address.endsWith(event.planId().toString()),
                    Duration.ofMillis(500));
            assertThat(headlines)
                    .extracting(HeadlineTargetIssued::position, HeadlineTargetIssued::unitCodes)
                    .containsExactly(tuple(1, List.of("421300")), tuple(2, List.of("421303")));
            PlanTaskIssued task = probe.awaitOne(
                    PlanTaskIssued.class,
                    event -> address.endsWith(event.planId().toString()));
            assertThat(task.targets())
                    .hasSize(2)
                    .extracting(target -> target.group().rule())
                    .containsOnly("ANY_OF");
            assertThat(task.targets().get(0).group())
                    .isEqualTo(task.targets().get(1).group());
            assertThat(task.targets().get(1).baselinePeriod()).isEqualTo("2020");
            assertThat(task.repeatedDuties()).hasSize(1);
            assertThat(task.repeatedDuties().get(0).due())
                    .containsExactly(
                            LocalDate.parse("2025-03-31"),
                            LocalDate.parse("2025-06-30"),
                            LocalDate.parse("2025-09-30"),
                            LocalDate.parse("2025-12-31"));
        }
    }

    @Test
    void theSameCallWithItsKeyIsAnsweredAsTheFirstTime() {
        String address = Demo.importSuizhou();
        String tag = Api.office().tagOf(address);
        String key = UUID.randomUUID().toString();

        Response first = issue(address, tag, key);
        Response again = issue(address, tag, key);

        first.then().statusCode(200).body("state", equalTo("ISSUED"));
        again.then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .body("state", equalTo("ISSUED"));
        issue(address, tag, UUID.randomUUID().toString()).then().statusCode(412);
    }

    private static Response issue(String address, String tag, String key) {
        return Api.office()
                .json(Map.of("issuedOn", "2024-07-09", "accept", List.of("OPEN_QUESTIONS")))
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post(address + "/issue");
    }

    @Test
    void aUnitSeesTheTasksInWhichItHasAPart() {
        String address = Demo.issueSuizhou();

        Api.lead("czj", "421300-czj").get(address).then().statusCode(200).body("tasks.ordinal", contains("(七)"));
        Api.lead("zengdu", "421303").get(address).then().statusCode(200).body("tasks", hasSize(8));
        Api.foreignOffice().get(address).then().statusCode(404);
    }

    @Test
    void anUnknownUnitStopsTheIssueUntilItIsCorrected() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Demo.registerUnits();
            String text = "某某行动方案\n2024年7月9日\n一、主要任务\n"
                    + "(一)湖泊治理行动。2025年底前完成湖泊治理10个。(牵头单位:市湖泊局)\n"
                    + "(二)河道治理行动。2025年底前完成河道治理5条。(牵头单位:市财政局)\n";
            String address = "/plans/"
                    + Api.office()
                            .json(Map.of("sourceName", "b.txt", "text", text))
                            .post("/plans")
                            .path("planId");
            Api.office()
                    .json(Map.of("title", "某某行动方案", "issuedOn", "2024-07-09"))
                    .header("If-Match", Api.office().tagOf(address))
                    .put(address + "/header")
                    .then()
                    .statusCode(200);
            String before = Api.office().tagOf(address);
            Response draft = Api.office().get(address);
            draft.then().body("unknownUnits", contains("市湖泊局"));

            // When
            Api.office()
                    .post(address, "/issue", Demo.ACCEPTING)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_UNIT"))
                    .body("errors[0].pointer", equalTo("/tasks/0/units/0"));
            assertThat(Api.office().tagOf(address)).isEqualTo(before);
            Map<String, Object> unit =
                    Map.of("itemId", draft.path("tasks[0].units[0].itemId"), "name", "市生态环境局", "role", "LEAD");
            Api.office()
                    .json(Map.of("units", List.of(unit)))
                    .header("If-Match", before)
                    .patch(address + "/tasks/" + draft.path("tasks[0].taskId"))
                    .then()
                    .statusCode(200)
                    .body("review.CORRECTED", equalTo(2));
            Api.office().post(address, "/issue", Demo.ACCEPTING).then().statusCode(200);

            // Then
            PlanTaskIssued first = probe.awaitExactly(
                            2,
                            PlanTaskIssued.class,
                            event -> address.endsWith(event.planId().toString()),
                            Duration.ofMillis(500))
                    .get(0);
            assertThat(first.duties()).extracting(Duty::unitCode).containsExactly("421300-sthj");
            Api.office()
                    .get(address + "/corrections")
                    .then()
                    .statusCode(200)
                    .body("items.kind", contains("HEADER", "UNIT"))
                    .body("items[1].imported.name", equalTo("市湖泊局"))
                    .body("items[1].corrected.name", equalTo("市生态环境局"))
                    .body("items[1].clause", containsString("市湖泊局"))
                    .body("items[1].decidedBy", equalTo("office"));
        }
    }

    @Test
    void correctsTheTargetsOutsideAnyTask() {
        // Given
        Demo.registerUnits();
        String address = "/plans/"
                + Api.office()
                        .json(Map.of("sourceName", "wuhan.txt", "text", Demo.plan("wuhan.txt")))
                        .post("/plans")
                        .path("planId");
        Response draft = Api.office().get(address);
        List<String> ids = draft.path("headlineTargets.itemId");
        Map<String, Object> corrected = Map.of(
                "itemId",
                ids.get(7),
                "indicator",
                "农村生活污水治理率",
                "comparator",
                "GE",
                "value",
                58,
                "unit",
                "%",
                "by",
                "2024-12-31",
                "strength",
                "BINDING",
                "quote",
                "农村生活污水治理率56%");

        // When
        Api.office()
                .json(Map.of("targets", List.of(corrected)))
                .header("If-Match", Api.office().tagOf(address))
                .put(address + "/headline-targets")
                .then()
                .statusCode(200)
                .body("review.CORRECTED", equalTo(1))
                .body("review.REJECTED", equalTo(ids.size() - 1));

        // Then
        Api.office()
                .get(address + "/corrections")
                .then()
                .statusCode(200)
                .body("items.findAll { it.corrected != null }.kind", contains("HEADLINE_TARGET"))
                .body("items.find { it.corrected != null }.corrected.value", equalTo(58));
        Api.office()
                .json(Map.of("targets", List.of(Map.of("indicator", "x"))))
                .header("If-Match", Api.office().tagOf(address))
                .put(address + "/headline-targets")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void twoWhoIssueAtTheSameTimeIssueOnce() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            String address = Demo.importSuizhou();
            String tag = Api.office().tagOf(address);

            // When
            List<Integer> answers = IntStream.range(0, 4)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(
                            () -> Api.office()
                                    .json(Demo.ACCEPTING)
                                    .header("If-Match", tag)
                                    .post(address + "/issue")
                                    .statusCode(),
                            EACH_ITS_THREAD))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            // Then
            assertThat(answers).containsExactly(200, 412, 412, 412);
            probe.awaitExactly(
                    1,
                    PlanIssued.class,
                    event -> address.endsWith(event.planId().toString()),
                    Duration.ofSeconds(1));
        }
    }

    @Test
    void anIssuedPlanIsNotChanged() {
        String address = Demo.issueSuizhou();

        Api.office().post(address, "/acceptance", "").then().statusCode(409).body("code", equalTo("PLAN_NOT_DRAFT"));
        Api.office().post(address, "/issue", Demo.ACCEPTING).then().statusCode(409);
    }

    @Test
    void aStepOfTheReviewAndAnAdoptionAreAnsweredAgainByTheirKey() {
        String address = Demo.importSuizhou();
        String item = Api.office().get(address).path("tasks[0].targets[0].itemId");
        String acceptance = address + "/items/" + item + "/acceptance";
        String tag = Api.office().tagOf(address);
        String key = UUID.randomUUID().toString();

        post(acceptance, tag, key, null).then().statusCode(200).header("ETag", "\"1\"");
        post(acceptance, tag, key, null)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"");
        post(acceptance, tag, UUID.randomUUID().toString(), null).then().statusCode(412);

        String adoptions = Demo.issueSuizhou() + "/four-lists/2025/421300-sthj/adoptions";
        Map<String, Object> decision = Map.of("decision", "第1次联席会议");
        post(adoptions, "\"0\"", key, decision).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        String another = UUID.randomUUID().toString();
        post(adoptions, "\"0\"", another, decision).then().statusCode(201);
        post(adoptions, "\"0\"", another, decision)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(1));
    }

    private static Response post(String address, String tag, String key, Map<String, Object> body) {
        RequestSpecification call =
                body == null ? Api.office().request() : Api.office().json(body);
        return call.header("If-Match", tag).header("Idempotency-Key", key).post(address);
    }

    @Test
    void reviewsItemByItem() {
        String address = Demo.importSuizhou();
        Response draft = Api.office().get(address);
        String target = draft.path("tasks[0].targets[0].itemId");
        String task = draft.path("tasks[7].taskId");

        Api.office()
                .request()
                .header("If-Match", Api.office().tagOf(address))
                .post(address + "/items/" + target + "/acceptance")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("review.ACCEPTED", equalTo(1));
        Api.office()
                .request()
                .header("If-Match", "\"0\"")
                .post(address + "/items/" + task + "/rejection")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        Api.office()
                .request()
                .header("If-Match", "\"1\"")
                .post(address + "/items/" + task + "/rejection")
                .then()
                .statusCode(200);
        Api.office()
                .request()
                .header("If-Match", "\"2\"")
                .post(address + "/acceptance")
                .then()
                .statusCode(200)
                .body("review.OPEN", equalTo(0))
                .body("review.REJECTED", equalTo(1));
        Api.office()
                .post(address, "/issue", Demo.ACCEPTING)
                .then()
                .statusCode(200)
                .body("tasks", equalTo(7));
    }
}
