package org.ecoplan.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ecoplan.events.Topic;
import org.ecoplan.local.Installation;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.StateFolder;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The databases and topics that the first version left behind, as it wrote them: rows as PostgreSQL's own COPY wrote
 * them, events with their keys and headers. How they were made: {@code before/README.md} of the test resources.
 */
final class EarlierData {
    private static final String LAST_MIGRATION = "202611220900?";
    private static final Map<String, String> DATABASES = Map.of(
            "plan", "plan-service",
            "task", "task-service",
            "indicator", "indicator-service",
            "notification", "notification-service");

    /** Longer than a disk takes that first has to write down what everybody before left to it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * One request at a time: of several to a topic that was created a moment ago the first may find no leader yet, the
     * second is taken, and the broker refuses the first for good because its sequence lies behind.
     */
    private static final Map<String, Object> PATIENT_PRODUCER = Map.of(
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE.toMillis(),
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis());

    private final LocalStack stack;

    /** @param stack its infrastructure alone, running and empty */
    EarlierData(LocalStack stack) {
        this.stack = stack;
    }

    /** The key with which the first version encrypted its contacts; services take it from the folder. */
    static void keepContactsKey(StateFolder state) throws IOException {
        try (InputStream key = EarlierData.class.getResourceAsStream("/before/contacts.key")) {
            Files.write(state.data("contacts.key"), key.readAllBytes());
        }
    }

    /** @param clock what the clock of the demonstration showed; the rows keep the distance from today */
    void restore(Instant clock) throws SQLException, IOException {
        for (Map.Entry<String, String> database : DATABASES.entrySet()) {
            migrate(database.getKey(), database.getValue());
            try (Connection connection =
                            DriverManager.getConnection(stack.postgres().jdbcUrl(database.getKey()));
                    Statement statement = connection.createStatement()) {
                copyRows(connection, database.getKey());
                long offset = Duration.between(Instant.now(), clock).toMillis();
                statement.execute("update clock_setting set offset_millis = " + offset);
                // whenever this runs, the traces are as old as on the day on which they were written down
                statement.execute("update inbox set taken_at = now()");
                statement.execute("update outbox set sent_at = now() where sent_at is not null");
                countOnBehindTheRows(statement);
            }
        }
        publishTopics();
    }

    private void migrate(String database, String service) {
        Path checkout = Installation.checkoutAround(Path.of(""));
        Flyway.configure(EarlierData.class.getClassLoader())
                .dataSource(stack.postgres().jdbcUrl(database), null, null)
                .locations(
                        folder(checkout, "platform/service-kit", "kit"),
                        folder(checkout, "platform/directory", "directory"),
                        folder(checkout, service, "migration"))
                .target(LAST_MIGRATION)
                .load()
                .migrate();
    }

    private static String folder(Path checkout, String module, String name) {
        return "filesystem:"
                + checkout.resolve(module).resolve("src/main/resources/db").resolve(name);
    }

    private static void copyRows(Connection connection, String database) throws SQLException, IOException {
        try (BufferedReader lines = reader(database + ".copy.gz")) {
            for (String command = lines.readLine(); command != null; command = lines.readLine()) {
                StringBuilder rows = new StringBuilder();
                for (String row = lines.readLine(); !row.equals("\\."); row = lines.readLine()) {
                    rows.append(row).append('\n');
                }
                clear(connection, command.split(" ")[1]);
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows.toString()));
            }
        }
    }

    /** Of what a migration put there itself; tables come behind those that they refer to. */
    private static void clear(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + table + " cascade");
        }
    }

    private static void countOnBehindTheRows(Statement statement) throws SQLException {
        List<String> counters = new ArrayList<>();
        try (var columns = statement.executeQuery(
                "select table_name, column_name from information_schema.columns where table_schema = 'public' and is_identity = 'YES'")) {
            while (columns.next()) {
                counters.add(
                        "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select coalesce(max(%2$s), 0) + 1 from %1$s))"
                                .formatted(columns.getString(1), columns.getString(2)));
            }
        }
        for (String counter : counters) {
            statement.execute(counter);
        }
    }

    private void createTopics() throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            CreateTopicsOptions patiently = new CreateTopicsOptions().timeoutMs((int) PATIENCE.toMillis());
            List<NewTopic> topics = Arrays.stream(Topic.values())
                    .map(topic -> new NewTopic(topic.topicName(), topic.partitions(), (short) 1))
                    .toList();
            admin.createTopics(topics, patiently).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void publishTopics() throws IOException {
        try (BufferedReader lines = reader("topics.jsonl.gz");
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(producerSettings(), new StringSerializer(), new StringSerializer())) {
            createTopics();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode event = Caller.parse(line);
                ProducerRecord<String, String> published = new ProducerRecord<>(
                        event.path("topic").asText(),
                        event.path("key").asText(),
                        event.path("value").asText());
                event.path("headers")
                        .fields()
                        .forEachRemaining(header -> published
                                .headers()
                                .add(header.getKey(), header.getValue().asText().getBytes(UTF_8)));
                sent.add(producer.send(published));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("an earlier event cannot be published: " + failed, failed);
        }
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(PATIENT_PRODUCER);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers());
        return settings;
    }

    private static BufferedReader reader(String name) {
        try {
            InputStream file = EarlierData.class.getResourceAsStream("/before/" + name);
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(file), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
