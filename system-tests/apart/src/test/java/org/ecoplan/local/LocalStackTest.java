package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.ecoplan.local.cli.EcoPlanCommand;
import org.ecoplan.local.sink.Received;
import org.ecoplan.system.OneStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real parts: a launcher of its own JVM brings them up, is killed, and another one takes over. */
@Order(0)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LocalStackTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final Path checkout = Installation.checkoutAround(Path.of(""));
    private final Ports ports = Ports.free();
    private Process launcher;
    private LocalStack stack;

    @AfterEach
    void endEverything() throws InterruptedException {
        if (launcher != null) {
            launcher.destroyForcibly().waitFor();
        }
        if (stack != null) {
            stack.close();
        }
        new Leftovers(new StateFolder(folder)).end();
    }

    @Test
    void comesUpGivesTokensAndKeepsEverythingOverAKillOfItsLauncher() throws Exception {
        // Given
        try (OneStart turn = OneStart.turn()) {
            launcher = launch();
            awaitReady();
        }
        stack = LocalStack.in(new StateFolder(folder), Installation.ofBuild(checkout))
                .on(ports)
                .with(List.of())
                .build();

        checkTokens();
        writeSomethingEverywhere();
        List<ProcessHandle> old = List.of(process("postgres"), process("kafka"), process("keycloak"));
        assertThatThrownBy(stack::start).isInstanceOf(StartFailure.class).hasMessageContaining("runs already");

        // When
        launcher.destroyForcibly().waitFor();
        assertThat(old).allMatch(ProcessHandle::isAlive);
        stack.start();

        // Then
        assertThat(old).noneMatch(ProcessHandle::isAlive);
        assertThat(rows()).isEqualTo(1);
        assertThat(new KafkaRecords(stack.kafka().bootstrapServers()).readAll()).containsExactly("kept");
        assertThat(stack.sink().received()).extracting(Received::text).containsExactly("已收到");
        checkTokens();
        checkFreezing();
        checkBrokerRestart();
        checkStop();
    }

    private void checkTokens() throws Exception {
        TestTokens tokens = new TestTokens(stack.keycloak().tokenEndpoint());
        JsonNode office = tokens.claimsOfPerson("office");
        assertThat(office.path("iss").asText())
                .isEqualTo("http://localhost:" + ports.of(PortName.KEYCLOAK) + "/realms/ecoplan");
        assertThat(office.path("aud").toString()).contains("\"ecoplan-api\"");
        assertThat(office.at("/realm_access/roles").toString())
                .contains("\"coordinator\"")
                .doesNotContain("\"admin\"");
        assertThat(office.path("unit").asText()).isEqualTo("421300-lxhy");
        assertThat(office.path("exp").asLong() - office.path("iat").asLong()).isEqualTo(900);

        JsonNode feed = tokens.claimsOfFeed("ecoplan-feed");
        assertThat(feed.at("/realm_access/roles").toString()).isEqualTo("[\"feed\"]");
        assertThat(feed.path("aud").toString()).contains("\"ecoplan-api\"");
        assertThat(feed.path("unit").asText()).isEqualTo("421300");
        assertThat(tokens.statusFor("office", "wrong")).isEqualTo(400);
    }

    private void writeSomethingEverywhere() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl("task"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (1)");
            for (String durable : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(setting(statement, durable)).as(durable).isEqualTo("on");
            }
            assertThat(setting(statement, "server_encoding")).isEqualTo("UTF8");
        }
        checkDoorsOfPostgres();
        KafkaRecords records = new KafkaRecords(stack.kafka().bootstrapServers());
        records.createTopic();
        records.write("kept");
        HttpRequest sms = HttpRequest.newBuilder(URI.create(ports.url(PortName.SINK_HTTP) + "/sms"))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"id\":\"1\",\"to\":\"13800000001\",\"sign\":\"随州\",\"text\":\"已收到\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(sms, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(202);
    }

    private void checkDoorsOfPostgres() throws Exception {
        String server = "jdbc:postgresql://127.0.0.1:" + ports.of(PortName.POSTGRES);
        assertThatThrownBy(() -> DriverManager.getConnection(server + "/postgres?user=postgres"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server + "/task?user=task&password=task"))
                .isInstanceOf(SQLException.class);
        String ofTask = stack.postgres().jdbcUrl("task");
        assertThatThrownBy(() -> DriverManager.getConnection(ofTask.replace("/task?", "/notification?")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThat(Files.getPosixFilePermissions(stack.state().data("postgres-task.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private void checkFreezing() throws SQLException {
        stack.postgres().freeze();
        assertThat(stack.postgres().isReady()).isFalse();
        stack.postgres().thaw();
        assertThat(stack.postgres().isReady()).isTrue();
        assertThat(rows()).isEqualTo(1);
    }

    private void checkBrokerRestart() {
        stack.kafka().stop();
        assertThat(stack.kafka().isReady()).isFalse();
        stack.kafka().start();
        stack.kafka().awaitReady(LIMIT);
        assertThat(new KafkaRecords(stack.kafka().bootstrapServers()).readAll()).containsExactly("kept");
    }

    private void checkStop() {
        List<ProcessHandle> running = List.of(process("postgres"), process("kafka"), process("keycloak"));
        stack.close();
        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(new Leftovers(stack.state()).living()).isEmpty();
        assertThat(ports.taken()).isEmpty();
    }

    private ProcessHandle process(String part) {
        return stack.state().processOf(part).orElseThrow(() -> new AssertionError(part + " does not run"));
    }

    private int rows() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl("task"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from kept")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private Process launch() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                EcoPlanCommand.class.getName()));
        command.addAll(List.of("up", "--infrastructure", "--from-build"));
        command.addAll(List.of("--checkout", checkout.toString(), "--state", folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile());
        for (PortName name : PortName.values()) {
            builder.environment().put(name.variable(), Integer.toString(ports.of(name)));
        }
        return builder.start();
    }

    private void awaitReady() throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!Files.exists(folder.resolve("run/ready"))) {
            boolean ended = launcher.waitFor(200, TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as(() -> LogFile.lastLines(folder.resolve("launcher.log")))
                    .isFalse();
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }
}
