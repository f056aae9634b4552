package org.ecoplan.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/**
 * Where the packaged pieces lie.
 *
 * @param services turns the name of a service into the folder with its {@code quarkus-run.jar}
 * @param kafka libraries of the broker
 * @param keycloak unpacked distribution
 * @param realm realm file that Keycloak imports at its first start
 * @param postgres where the binaries of PostgreSQL are unpacked to
 */
public record Installation(Function<String, Path> services, Path kafka, Path keycloak, Path realm, Path postgres) {

    /** What the build left in the modules of a checkout. */
    public static Installation ofBuild(Path checkout) {
        return of(
                checkout,
                service -> checkout.resolve(service).resolve("target/quarkus-app"),
                checkout.resolve("deploy/local/kafka/target/lib"));
    }

    /** The copy that {@code ./ecoplan up} runs from, so that a later build does not disturb a running system. */
    public static Installation ofCopy(Path checkout) {
        Path copy = checkout.resolve(".ecoplan/app");
        return of(checkout, copy::resolve, copy.resolve("kafka"));
    }

    private static Installation of(Path checkout, Function<String, Path> services, Path kafka) {
        return new Installation(
                services,
                kafka,
                checkout.resolve(".ecoplan/keycloak-" + keycloakVersion()),
                checkout.resolve("deploy/keycloak/ecoplan-realm.json"),
                checkout.resolve(".ecoplan/postgres"));
    }

    /** The checkout around a folder: the nearest one above it with the Maven wrapper. */
    public static Path checkoutAround(Path folder) {
        Path candidate = folder.toAbsolutePath().normalize();
        while (candidate != null && !Files.exists(candidate.resolve("mvnw"))) {
            candidate = candidate.getParent();
        }
        return Objects.requireNonNull(candidate, "no checkout around " + folder);
    }

    private static String keycloakVersion() {
        Properties versions = new Properties();
        try (InputStream file = Installation.class.getResourceAsStream("/versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("keycloak");
    }
}
