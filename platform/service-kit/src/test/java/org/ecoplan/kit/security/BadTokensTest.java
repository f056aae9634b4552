package org.ecoplan.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.trial.KeySet;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Tokens are judged by the keys of the issuer alone: whoever sends rubbish makes nobody ask the issuer. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@QuarkusTestResource(KeySet.class)
class BadTokensTest {

    @Test
    void aTokenSignedByTheIssuerIsTaken() {
        call(token("known", KeySet.KEYS.getPrivate(), Instant.now())).then().statusCode(200);
    }

    @Test
    void badTokensAreRefusedWithoutAskingTheIssuer() {
        call(token("known", KeySet.KEYS.getPrivate(), Instant.now())).then().statusCode(200);
        int before = KeySet.asked().size();

        for (String bad : List.of(
                "rubbish",
                "no.token.atall",
                token("known", KeySet.OTHER_KEYS.getPrivate(), Instant.now()),
                token("known", KeySet.KEYS.getPrivate(), Instant.now().minus(Duration.ofHours(1))))) {
            for (int i = 0; i < 5; i++) {
                call(bad).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
            }
        }

        assertThat(KeySet.asked().subList(before, KeySet.asked().size())).isEmpty();
    }

    @Test
    void anUnknownKeyIsLookedForOnceAtTheMost() {
        call(token("known", KeySet.KEYS.getPrivate(), Instant.now())).then().statusCode(200);
        int before = KeySet.asked().size();

        for (int i = 0; i < 10; i++) {
            call(token("unknown", KeySet.OTHER_KEYS.getPrivate(), Instant.now()))
                    .then()
                    .statusCode(401);
        }

        assertThat(KeySet.asked().subList(before, KeySet.asked().size()))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch("/keys"::equals);
    }

    private static io.restassured.response.Response call(String token) {
        return given().auth().oauth2(token).get("/trial/with-keys");
    }

    private static String token(String keyId, PrivateKey key, Instant issuedAt) {
        return Jwt.issuer(KeySet.issuer())
                .subject("zhang")
                .upn("zhang")
                .audience("ecoplan-api")
                .issuedAt(issuedAt.getEpochSecond())
                .expiresAt(issuedAt.plus(Duration.ofMinutes(15)).getEpochSecond())
                .jws()
                .keyId(keyId)
                .sign(key);
    }
}
