package org.ecoplan.task.timeline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that was done to a duty stands in its time line, for those who see it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TimelineTest {
    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;
    String duty;

    @BeforeEach
    void aDutyWithAReportToWrite() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 12, 31)));
        city.awaitDuties(2);
        city.send(city.round(LocalDate.of(2024, 10, 12)));
        probe.awaitExactly(
                2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        duty = (String) city.dutyOf(city.county).get("assignmentId");
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void theLatestComesFirstInWordsAndPageByPageWithoutAGap() {
        // Given
        String report = "/reports/" + city.reportOf(city.county).get("reportId");
        call(city.county(), "/duties/" + duty + "/acknowledgement", 0, Map.of()).statusCode(200);
        clock.show("2024-10-09T10:00");
        String hash = call(city.county(), report + "/submissions", 0, Map.of("progress", 10, "narrative", "进展"))
                .statusCode(201)
                .extract()
                .path("latest.contentHash");
        clock.show("2024-10-10T10:00");
        call(city.office(), report + "/return", 1, Map.of("reason", "缺佐证", "contentHash", hash))
                .statusCode(200);
        clock.show("2024-10-11T10:00");
        String point = city.office().get("/duties/" + duty).path("obligations[0].obligationId");
        String extension = call(
                        city.county(),
                        "/duties/" + duty + "/obligations/" + point + "/extension-requests",
                        null,
                        Map.of("proposedDeadline", "2025-02-28", "reason", "连续降雨停工"))
                .statusCode(201)
                .extract()
                .path("extensionId");
        clock.show("2024-10-12T10:00");
        call(
                        city.office(),
                        "/extension-requests/" + extension + "/decision",
                        null,
                        Map.of("decision", "APPROVE", "reason", "情况属实", "deadline", "2025-01-31"))
                .statusCode(200);
        clock.show("2025-01-20T10:00");
        probe.awaitExactly(1, TaskDueSoon.class, event -> event.unitCode().equals(city.county), Duration.ZERO);
        clock.show("2025-01-21T10:00");
        String order = call(
                        city.office(),
                        "/supervision-orders",
                        null,
                        Map.of(
                                "addressee",
                                city.county,
                                "subject",
                                "进展缓慢",
                                "demand",
                                "加快整治",
                                "grounds",
                                List.of(Map.of("assignmentId", duty, "statement", "进度滞后")),
                                "feedbackDays",
                                3))
                .statusCode(201)
                .extract()
                .path("orderId");
        clock.show("2025-01-22T10:00");
        call(city.county(), "/supervision-orders/" + order + "/receipt", 0, Map.of())
                .statusCode(200);

        String suspension = call(
                        city.county(),
                        "/duties/" + duty + "/suspensions",
                        null,
                        Map.of("obligationId", point, "from", "2025-01-23", "until", "2025-02-10", "grounds", "汛期停工"))
                .statusCode(201)
                .extract()
                .path("suspensionId");
        city.office().get("/work-items/DECIDE_SUSPENSION").then().body("items.id", contains(suspension));
        clock.show("2025-01-22T11:00");
        call(
                        city.office(),
                        "/suspensions/" + suspension + "/decision",
                        null,
                        Map.of("decision", "REFUSE", "reason", "不属中止情形"))
                .statusCode(200);

        // Then
        JsonPath all = city.office()
                .get("/duties/" + duty + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> titles = all.getList("items.title");
        assertThat(titles)
                .startsWith(
                        "不同意中止：完成整治任务",
                        "申请中止：完成整治任务（2025-01-23 至 2025-02-10）",
                        "督办单签收：督办单〔2025〕1号",
                        "下达督办单：督办单〔2025〕1号",
                        "到期提醒：完成整治任务")
                .endsWith("申请延期：完成整治任务（2024-12-31 → 2025-02-28）", "2024-Q3报送被退回", "报送2024-Q3进展（进度10%）", "签收", "下达任务")
                .contains("同意延期：完成整治任务（2025-01-31）", "时限变更：完成整治任务（原 2024-12-31，改为 2025-01-31）");
        assertThat(all.getList("items.findAll { it.kind == 'EXTENSION_DECIDED' }.remark"))
                .isEqualTo(List.of("情况属实"));
        assertThat(all.getList("items.findAll { it.kind == 'STEP' }.by")).isEqualTo(List.of("xian"));
        assertThat(walk(city::office)).isEqualTo(titles);

        // Then who sees the duty and not the order sees the rest
        assertThat(walk(city::bureau))
                .isEqualTo(Stream.concat(titles.subList(0, 2).stream(), titles.subList(4, titles.size()).stream())
                        .toList());
        city.district().get("/duties/" + duty + "/timeline").then().statusCode(404);
        city.office()
                .get("/duties/" + duty + "/timeline?cursor=eA")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_CURSOR"));
    }

    private List<String> walk(Supplier<RequestSpecification> as) {
        List<String> titles = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = as.get()
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/duties/" + duty + "/timeline?limit=2")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            titles.addAll(page.getList("items.title"));
            next = page.getString("next");
        } while (next != null);
        return titles;
    }

    private static ValidatableResponse call(
            RequestSpecification as, String path, @Nullable Integer version, Map<String, Object> body) {
        RequestSpecification call = version == null ? as : as.header("If-Match", "\"" + version + "\"");
        if (!body.isEmpty()) {
            call.contentType(ContentType.JSON).body(body);
        }
        return call.post(path).then();
    }
}
