package org.ecoplan.indicator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ecoplan.testkit.openapi.PublishedApi;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PublishedApiTest {

    @Test
    void describesItselfAsPublished() {
        PublishedApi.expectOf("indicator-service");
    }
}
