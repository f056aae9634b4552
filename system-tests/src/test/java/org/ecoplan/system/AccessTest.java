package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.ecoplan.local.LocalStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see and do what, with tokens of the real Keycloak. */
@Order(5)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final List<String> READS = List.of(
            "plan-service /plans",
            "task-service /duties",
            "indicator-service /series",
            "notification-service /messages");

    private LocalStack stack;
    private Suizhou suizhou;
    private String planId;

    @BeforeAll
    void aPlanIsIssued(LocalStack started) {
        stack = started;
        suizhou = new Suizhou(stack).settled();
        planId = suizhou.issue("access.txt", MonthlyPlan.text("随州市戊类片区整治行动方案"));
    }

    @Test
    void nobodyComesInWithoutAValidTokenForThisApi() {
        String foreignAudience = Caller.person(stack, "office", "admin-cli").token();
        String tampered = suizhou.office.token().replaceAll("\\.[^.]{10}", ".AAAAAAAAAA");
        for (String read : READS) {
            assertThat(withToken(read, null).statusCode()).as(read).isEqualTo(401);
            assertThat(withToken(read, tampered).statusCode()).as(read).isEqualTo(401);
            assertThat(withToken(read, foreignAudience).statusCode()).as(read).isEqualTo(401);
        }
    }

    @Test
    void anotherCitysPeopleFindNothingOfIt() {
        Caller zhumadian = Caller.person(stack, "zmd-office");
        JsonNode duty = suizhou.duties(planId).get(0);
        assertThat(zhumadian.get("plan-service", "/plans/" + planId).statusCode())
                .isEqualTo(404);
        assertThat(zhumadian
                        .get(
                                "task-service",
                                "/duties/" + duty.path("assignmentId").asText())
                        .statusCode())
                .isEqualTo(404);
        assertThat(zhumadian.read("task-service", "/duties?planId=" + planId).path("items"))
                .isEmpty();
    }

    @Test
    void aUnitSeesItsOwnAndNotItsNeighbours() {
        JsonNode duty = suizhou.duties(planId).get(0);
        String path = "/duties/" + duty.path("assignmentId").asText();
        assertThat(suizhou.sthj.get("task-service", path).statusCode()).isEqualTo(200);
        assertThat(Caller.person(stack, "nync").get("task-service", path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFeedCanPushReadingsAndNothingElse() {
        Caller feed = Caller.feed(stack, "ecoplan-feed");
        for (String read : READS) {
            assertThat(feed.get(read.split(" ")[0], read.split(" ")[1]).statusCode())
                    .as(read)
                    .isEqualTo(403);
        }
        Map<String, Object> unknown = Map.of(
                "readings", List.of(Map.of("series", "nothing", "observedAt", "2024-07-01T00:00:00Z", "value", 1)));
        JsonNode answer = Caller.expect(200, feed.send("POST", "indicator-service", "/readings", unknown));
        assertThat(answer.path("refused").asInt()).isEqualTo(1);
        assertThat(suizhou.office
                        .send("POST", "indicator-service", "/readings", unknown)
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> withToken(String read, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(stack.service(read.split(" ")[0]).url() + read.split(" ")[1]));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Caller.exchange(request.GET());
    }
}
