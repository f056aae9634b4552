package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SameDocumentTest {
    /** The common pool of two cores runs one at a time. */
    private static final Executor EACH_ITS_THREAD = work -> new Thread(work).start();

    @Test
    void theSameDocumentIsSaidAtTheImportAndRefusedAtTheIssueUntilTheFirstPlanIsClosed() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-08-01T09:00:00+08:00");
            String first = Demo.issueSuizhou();

            // When
            Response again = imported(Demo.plan("suizhou.txt"));

            // Then
            again.then()
                    .body("sameDocument[0].planId", equalTo(idOf(first)))
                    .body("sameDocument[0].state", equalTo("ISSUED"))
                    .body("sameDocument[0].sameContent", equalTo(true))
                    .body("warnings", hasItem(containsString(idOf(first))));
            String second = "/plans/" + again.path("planId");
            String before = Api.office().tagOf(second);
            Api.office()
                    .post(second, "/issue", Demo.ACCEPTING)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DOCUMENT_IN_FORCE"))
                    .body("title", containsString(idOf(first)));
            assertThat(Api.office().tagOf(second)).isEqualTo(before);

            // When
            Api.office().post(first, "/closure", "").then().statusCode(200).body("state", equalTo("CLOSED"));
            Api.office().post(first, "/closure", "").then().statusCode(409);
            Api.office().post(second, "/issue", Demo.ACCEPTING).then().statusCode(200);

            // Then
            PlanClosed closed = probe.awaitExactly(
                            1,
                            PlanClosed.class,
                            event -> event.planId().toString().equals(idOf(first)),
                            Duration.ofMillis(500))
                    .get(0);
            assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2024, 8, 1));
            assertThat(closed.title()).isEqualTo("随州市长江高水平保护提质增效行动方案");
            assertThat(closed.organisation()).isEqualTo("421300");
            Api.office().get(first).then().body("closedOn", equalTo("2024-08-01"));
        }
    }

    @Test
    void anotherTextOfTheSameNumberIsIssuedBesideTheFirstWhenThatIsSaid() {
        // Given
        Api.showTime("2024-08-01T09:00:00+08:00");
        Demo.registerUnits();
        String number = "随政办发〔2024〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
        String first = draft("随州市湖泊治理行动方案", number);
        Api.office().post(first, "/issue", Demo.ACCEPTING).then().statusCode(200);
        String second = draft("随州市河道治理行动方案", " " + number.replace('〔', '[').replace('〕', ']'));

        // When
        Response refused = Api.office().post(second, "/issue", Demo.ACCEPTING);
        Response issued = Api.office()
                .post(second, "/issue", Map.of("besides", List.of(idOf(first)), "accept", List.of("OPEN_QUESTIONS")));

        // Then
        refused.then().statusCode(409).body("code", equalTo("DOCUMENT_IN_FORCE"));
        issued.then().statusCode(200);
    }

    @Test
    void anotherCityIsToldNothingOfIt() {
        Demo.issueSuizhou();

        Api.foreignOffice()
                .json(Map.of("sourceName", "suizhou.txt", "text", Demo.plan("suizhou.txt")))
                .post("/plans")
                .then()
                .statusCode(201)
                .body("sameDocument", empty());
    }

    @Test
    void twoDraftsOfOneDocumentIssuedAtTheSameTimeAreIssuedOnce() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            List<String> drafts =
                    Stream.of(1, 2, 3).map(copy -> Demo.importSuizhou()).toList();

            // When
            List<Integer> answers = drafts.stream()
                    .map(draft -> CompletableFuture.supplyAsync(
                            () -> Api.office()
                                    .post(draft, "/issue", Demo.ACCEPTING)
                                    .statusCode(),
                            EACH_ITS_THREAD))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            // Then
            assertThat(answers).containsExactly(200, 409, 409);
            probe.awaitExactly(
                    1,
                    PlanIssued.class,
                    event -> drafts.stream()
                            .anyMatch(draft -> idOf(draft).equals(event.planId().toString())),
                    Duration.ofSeconds(1));
        }
    }

    private static Response imported(String text) {
        return Api.office()
                .json(Map.of("sourceName", "again.txt", "text", text))
                .post("/plans");
    }

    private static String draft(String title, String number) {
        String text = title + "\n2024年7月9日\n一、主要任务\n(一)治理行动。2025年底前完成治理10个。(牵头单位:市生态环境局)\n";
        String plan = "/plans/" + imported(text + UUID.randomUUID()).path("planId");
        Api.office()
                .json(Map.of("title", title, "documentNumber", number, "issuedOn", "2024-07-09"))
                .header("If-Match", Api.office().tagOf(plan))
                .put(plan + "/header")
                .then()
                .statusCode(200);
        return plan;
    }

    private static String idOf(String plan) {
        return plan.substring("/plans/".length());
    }
}
