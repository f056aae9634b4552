package org.ecoplan.kit.limits;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ecoplan.testkit.stack.ManagementPort;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators look at stands on a port of its own; on the port of the API it is not there. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ManagementPortTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/live", "/q/metrics", "/openapi"})
    void isThereAndNotBesideTheApi(String path) {
        ManagementPort.given().get(path).then().statusCode(200);
        given().get(path).then().statusCode(404);
        given().get("/" + path).then().statusCode(404);
    }
}
