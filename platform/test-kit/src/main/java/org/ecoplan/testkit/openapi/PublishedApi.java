package org.ecoplan.testkit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The description of a service's API as {@code docs/api} publishes it. A change of the API is a change of that file;
 * {@code -Decoplan.api.publish=true} writes it anew.
 */
public final class PublishedApi {
    private static final boolean PUBLISH = Boolean.getBoolean("ecoplan.api.publish");

    private PublishedApi() {}

    /** Compares what the running service says of itself with the published file. */
    public static void expectOf(String service) {
        String running = given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
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
