package org.ecoplan.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.testkit.stack.ManagementPort;

/**
 * The description of a service's API as {@code docs/api} publishes it. A change of the API is a change of that file;
 * {@code -Decoplan.api.publish=true} writes it anew.
 */
public final class PublishedApi {
    private static final boolean PUBLISH = Boolean.getBoolean("ecoplan.api.publish");

    private PublishedApi() {}

    /** Compares what the running service says of itself with the published file. */
    public static void expectOf(String service) {
        String running = ManagementPort.given()
                .accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
        assertThat(ApiLint.faultsOf(described()))
                .as("faults of the API of %s", service)
                .isEmpty();
        Path file = docs().resolve("api").resolve(service + ".yaml");
        try {
            if (PUBLISH) {
                Files.writeString(file, running);
            }
            assertThat(running)
                    .as("%s is out of date; publish it with -Decoplan.api.publish=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static JsonNode described() {
        String json = ManagementPort.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("docs/adr"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no docs/adr above " + Path.of("").toAbsolutePath());
        }
        return folder.resolve("docs");
    }
}
