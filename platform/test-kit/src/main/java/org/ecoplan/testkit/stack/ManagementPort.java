package org.ecoplan.testkit.stack;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port beside the API of the service under test: health, metrics, the description of the API. */
public final class ManagementPort {
    private static final String SETTING = "quarkus.management.test-port";

    private ManagementPort() {}

    /** A call to that port. */
    public static RequestSpecification given() {
        return RestAssured.given().port(ConfigProvider.getConfig().getValue(SETTING, Integer.class));
    }

    /**
     * Both ports of a service, so that nobody's are met. Not 0: the meters of a server that is given its port by the
     * machine and of one that is not have different labels, and the second would be refused.
     */
    static Map<String, String> settings() {
        try (ServerSocket api = new ServerSocket(0);
                ServerSocket management = new ServerSocket(0)) {
            return Map.of(
                    "quarkus.http.test-port",
                    String.valueOf(api.getLocalPort()),
                    SETTING,
                    String.valueOf(management.getLocalPort()));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
