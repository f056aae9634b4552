package org.ecoplan.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.openapi.PublishedApi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class PublishedApiTest {

    @Test
    void describesItselfAsPublished() {
        PublishedApi.expectOf("notification-service");
    }
}
