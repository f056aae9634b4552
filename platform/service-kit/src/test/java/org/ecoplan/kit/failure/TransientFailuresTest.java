package org.ecoplan.kit.failure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.kit.trial.TrialFailures;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real PostgreSQL says, as it comes out of Hibernate and out of the client. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TransientFailuresTest {

    @Inject
    Vertx vertx;

    @Inject
    DataSource database;

    @Inject
    TrialEffects effects;

    @Inject
    TrialFailures failures;

    @ParameterizedTest(name = "SQLSTATE {0} is answered 503")
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57P03", "57014"})
    void whatPassesIsAnsweredWithTryAgain(String state) {
        for (String way : new String[] {"orm", "client"}) {
            answer(state, way)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", equalTo("UNAVAILABLE"))
                    .body("correlationId", notNullValue());
        }
    }

    @ParameterizedTest(name = "SQLSTATE {0} is answered 500")
    @ValueSource(strings = {"54000", "22003", "23514", "42P01", "0A000", "25006", "XX000", "P0001"})
    void whatComesAgainIsAnsweredAsAnErrorOfOurs(String state) {
        for (String way : new String[] {"orm", "client"}) {
            answer(state, way)
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("code", equalTo("INTERNAL"))
                    .body("correlationId", notNullValue());
        }
    }

    @Test
    void aLockedTablePassesAndNothingIsWritten() throws SQLException {
        String what = "locked " + UUID.randomUUID();
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (Statement lock = other.createStatement()) {
                lock.execute("lock table trial_effect in access exclusive mode");
            }
            Throwable failure = catchThrowable(() -> OnVertx.await(vertx, () -> effects.writeInATransaction(what)));

            assertThat(failure).hasStackTraceContaining("lock timeout").matches(TransientFailures::isTransient);
            other.rollback();
        }
        OnVertx.await(vertx, () -> effects.writeInATransaction(what));

        assertThat(effects.count(what)).isOne();
    }

    @Test
    void aTerminatedConnectionPassesAndTheNextCallIsServed() {
        call("/trial/failures/none/terminated")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("UNAVAILABLE"));
        Throwable overTheClient = catchThrowable(() ->
                OnVertx.await(vertx, () -> failures.overTheClient("select pg_terminate_backend(pg_backend_pid())")));

        assertThat(overTheClient).matches(TransientFailures::isTransient);
        assertThat(OnVertx.await(vertx, () -> failures.overTheOrm("select 7"))).isEqualTo("7");
    }

    @Test
    void aTransactionThatWasLeftIdlePasses() {
        Throwable failure = catchThrowable(() -> OnVertx.await(vertx, failures::overAnIdleTransaction));

        assertThat(failure).matches(TransientFailures::isTransient);
    }

    @Test
    void aStatementThatTakesTooLongIsToldApart() {
        Throwable slow =
                catchThrowable(() -> OnVertx.await(vertx, () -> failures.overTheOrm("select trial_raise('57014')")));
        Throwable locked =
                catchThrowable(() -> OnVertx.await(vertx, () -> failures.overTheOrm("select trial_raise('55P03')")));

        assertThat(slow).matches(TransientFailures::isStatementTimeout);
        assertThat(locked).matches(failure -> !TransientFailures.isStatementTimeout(failure));
    }

    private static Response answer(String state, String way) {
        return call("/trial/failures/" + state + "/" + way);
    }

    private static Response call(String path) {
        return given().auth()
                .oauth2(Tokens.of("zhang").unit("421300").roles("coordinator").sign())
                .delete(path);
    }
}
