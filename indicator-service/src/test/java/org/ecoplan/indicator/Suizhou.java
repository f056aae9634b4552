package org.ecoplan.indicator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;

/** 随州 with its office and its feed, and an office of 驻马店, on 1 March 2026; plans come over Kafka. */
public final class Suizhou implements AutoCloseable {
    public static final Instant TODAY = Instant.parse("2026-03-01T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventProbe probe = EventProbe.open();

    private Suizhou() {}

    public static Suizhou open(ServiceClock clock, Pool pool) {
        clock.show(clock.realNow(), TODAY).await().atMost(PATIENCE);
        Suizhou suizhou = new Suizhou();
        for (String code : List.of("421300", "421300-lxhy", "421300-sthj", "421300-czj", "421303")) {
            suizhou.register(code, "421300");
        }
        suizhou.register("411700", "411700");
        suizhou.register("411700-lxhy", "411700");
        await().atMost(PATIENCE)
                .until(() -> pool.query("select 1 from directory_unit where code = '411700-lxhy'")
                                .execute()
                                .await()
                                .atMost(PATIENCE)
                                .size()
                        == 1);
        return suizhou;
    }

    private void register(String code, String root) {
        boolean isRoot = code.equals(root);
        UnitRegistered unit = new UnitRegistered(
                code,
                code,
                List.of(),
                isRoot ? "GOVERNMENT" : "DEPARTMENT",
                isRoot ? null : root,
                root,
                null,
                List.of(),
                null,
                null,
                1,
                null);
        probe.send(code, root, unit);
    }

    public EventProbe probe() {
        return probe;
    }

    /** Issues the plan and answers the code of its first series. */
    public String issue(PlanFixture plan) {
        send(plan);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(officeOf(plan))
                        .get("/series/" + plan.series(1))
                        .then()
                        .statusCode(200));
        return plan.series(1);
    }

    public void send(PlanFixture plan) {
        probe.send(plan.planId().toString(), plan.organisation(), plan.issued());
    }

    public static ValidatableResponse push(String... rows) {
        return feed().body(pushOf(rows)).post("/readings").then().statusCode(200);
    }

    public static String pushOf(String... rows) {
        return "{\"readings\":[" + String.join(",", rows) + "]}";
    }

    public static String reading(String series, String observedAt, String value) {
        return "{\"series\":\"%s\",\"observedAt\":\"%s\",\"value\":%s}".formatted(series, observedAt, value);
    }

    public static String flagged(String series, String observedAt, String value, String flag) {
        return "{\"series\":\"%s\",\"observedAt\":\"%s\",\"value\":%s,\"flag\":\"%s\"}"
                .formatted(series, observedAt, value, flag);
    }

    public static ValidatableResponse breaches(PlanFixture plan) {
        return office().get("/breaches?planId=" + plan.planId()).then().statusCode(200);
    }

    /** Makes the calls at the same time and answers their status codes. */
    public static List<Integer> atTheSameTime(int calls, IntFunction<Integer> call) {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, calls)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> call.apply(number), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    public static RequestSpecification office() {
        return as(Tokens.of("office").unit("421300-lxhy").roles("coordinator").sign());
    }

    public static RequestSpecification foreignOffice() {
        return as(
                Tokens.of("zmd-office").unit("411700-lxhy").roles("coordinator").sign());
    }

    public static RequestSpecification feed() {
        return as(Tokens.of("ecoplan-feed").unit("421300").roles("feed").sign());
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String officeOf(PlanFixture plan) {
        return Tokens.of("office")
                .unit(plan.organisation() + "-lxhy")
                .roles("coordinator")
                .sign();
    }

    @Override
    public void close() {
        probe.close();
    }
}
