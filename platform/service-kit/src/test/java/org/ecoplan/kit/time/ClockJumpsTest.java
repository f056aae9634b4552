package org.ecoplan.kit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clock that goes far ahead waits for a word, one that was put right again does not, nor does a demonstration's. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ClockJumpsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    ServiceClock movable;

    private final LocalDate today = LocalDate.now(ServiceClock.ZONE);
    private ClockJumps jumps;

    @BeforeEach
    void anInstallationThatHasNotWorkedYet() {
        run("delete from reached_day");
        jumps = new ClockJumps(pool, new ServiceClock(pool, false));
    }

    @Test
    void dayAfterDayAndAfterAnOrdinaryDowntimeWorkGoesOn() {
        goTo(today);
        goTo(today.plusDays(1));
        goTo(today.plusDays(41));

        assertThat(state().reachedOn()).isEqualTo(today.plusDays(41));
    }

    @Test
    void aYearAheadWaitsAndIsForgottenWhenTheClockIsPutRight() {
        goTo(today);

        assertThatThrownBy(() -> goTo(today.plusYears(1)))
                .isInstanceOf(ClockJumpedException.class)
                .hasMessageContaining(today.toString());
        assertThatCode(() -> goTo(today.plusDays(1))).doesNotThrowAnyException();
    }

    @Test
    void anOperatorsWordLetsItGoOn() {
        run("insert into reached_day (reached_on) values (current_date - 300)");
        assertThatThrownBy(() -> goTo(today)).isInstanceOf(ClockJumpedException.class);
        assertThat(state().held()).isTrue();

        confirm(true).then().statusCode(200).body("before", equalTo(1)).body("after", equalTo(0));
        assertThatThrownBy(() -> goTo(today)).isInstanceOf(ClockJumpedException.class);
        confirm(false).then().statusCode(200);

        goTo(today);
        assertThat(state().held()).isFalse();
        confirm(false).then().statusCode(409).body("code", equalTo("CLOCK_NOT_HELD"));
    }

    @Test
    void aDemonstrationMovesItsClockAsItLikes() {
        ClockJumps ofADemonstration = new ClockJumps(pool, movable);
        assertThat(movable.movable()).isTrue();

        ofADemonstration.goTo(today).await().atMost(PATIENCE);
        ofADemonstration.goTo(today.plusYears(3)).await().atMost(PATIENCE);
    }

    private static Response confirm(boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.of("wang").unit("421300").roles("operator").sign())
                .contentType("application/json")
                .body(Map.of("reason", "停机检修三百天"))
                .post("/operations/clock/confirmation?dryRun=" + dryRun);
    }

    private void goTo(LocalDate day) {
        jumps.goTo(day).await().atMost(PATIENCE);
    }

    private ClockJumps.State state() {
        return jumps.state().await().atMost(PATIENCE);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
