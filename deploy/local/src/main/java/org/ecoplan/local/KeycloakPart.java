package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm of the demo. The distribution is shared by all local systems of this checkout; each has
 * a home of its own with its database.
 */
public final class KeycloakPart extends JvmPart {
    private static final String REALM = "ecoplan";
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--cache=local");

    private final Path distribution;
    private final Path realm;
    private final Ports ports;

    KeycloakPart(Path distribution, Path realm, Ports ports, StateFolder state) {
        super("keycloak", state);
        this.distribution = distribution;
        this.realm = realm;
        this.ports = ports;
    }

    /** What tokens carry as {@code iss}. */
    public URI issuer() {
        return issuer(ports);
    }

    public URI tokenEndpoint() {
        return tokenEndpoint(ports);
    }

    /** Where a running system on these ports hands out tokens. */
    public static URI tokenEndpoint(Ports ports) {
        return URI.create(issuer(ports) + "/protocol/openid-connect/token");
    }

    /** Where everybody who takes tokens looks first (OpenID Connect Discovery). */
    static URI discovery(Ports ports) {
        return URI.create(issuer(ports) + "/.well-known/openid-configuration");
    }

    private static URI issuer(Ports ports) {
        return ports.url(PortName.KEYCLOAK).resolve("/realms/" + REALM);
    }

    /** Builds the distribution once, whoever comes first, and lays out the home. */
    @Override
    protected void prepare() {
        Exclusively.in(distribution, this::buildOnce);
        try {
            layOutHome();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void buildOnce() throws IOException {
        Path built = distribution.resolve("ecoplan.built");
        String wanted = String.join(" ", BUILD);
        if (!Files.exists(built) || !Files.readString(built).equals(wanted)) {
            runToEnd(jvm(distribution, BUILD));
            Files.writeString(built, wanted);
        }
    }

    private void layOutHome() throws IOException {
        Files.createDirectories(home().resolve("conf"));
        Files.createDirectories(home().resolve("providers"));
        Path imported = Files.createDirectories(home().resolve("data/import"));
        Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Path libraries = home().resolve("lib");
        Files.deleteIfExists(libraries);
        Files.createSymbolicLink(libraries, distribution.resolve("lib"));
    }

    @Override
    protected List<String> arguments() {
        return jvm(
                home(),
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.of(PortName.KEYCLOAK),
                        "--http-management-port=" + ports.of(PortName.KEYCLOAK_MANAGEMENT),
                        "--hostname=" + ports.url(PortName.KEYCLOAK),
                        "--log-level=info,io.smallrye.health:warn"));
    }

    /** As {@code kc.sh} does it, but with the garbage collector that needs the least memory. */
    private List<String> jvm(Path home, List<String> program) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        options.addAll(program);
        return options;
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                KeptSecret.keycloakAdmin(state()).base64());
    }

    @Override
    public boolean isReady() {
        return new Doors(ports).isOpen(name());
    }

    private Path home() {
        return state().data("keycloak");
    }
}
