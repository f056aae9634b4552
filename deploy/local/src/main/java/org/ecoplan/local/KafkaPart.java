package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Kafka broker, KRaft, one node that is broker and controller. */
public final class KafkaPart extends JvmPart {
    private static final String CLUSTER_ID = "ZWNvcGxhbi1sb2NhbC0wMQ";

    private final Path libraries;
    private final Ports ports;

    KafkaPart(Path libraries, Ports ports, StateFolder state) {
        super("kafka", state);
        this.libraries = libraries;
        this.ports = ports;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.of(PortName.KAFKA);
    }

    @Override
    protected void prepare() {
        try {
            Files.writeString(properties(), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            runToEnd(jvm(
                    "-Xmx64m",
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    CLUSTER_ID,
                    "-c",
                    properties().toString()));
        }
    }

    @Override
    protected List<String> arguments() {
        return jvm("-Xmx160m", "kafka.Kafka", properties().toString());
    }

    private List<String> jvm(String heap, String... program) {
        List<String> options = new java.util.ArrayList<>(List.of(
                heap,
                "-Xms48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
                "-cp",
                libraries.resolve("*").toString()));
        options.addAll(List.of(program));
        return options;
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean isReady() {
        return new Doors(ports).isOpen(name());
    }

    private Path data() {
        return state().data("kafka");
    }

    private Path properties() {
        return state().generated("kafka.properties");
    }

    /** Sized for a small heap: the cleaner's usual buffer of 128 MB alone would not fit. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=1
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=4194304
                log.segment.bytes=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(ports.of(PortName.KAFKA), ports.of(PortName.KAFKA_CONTROLLER), data());
    }
}
