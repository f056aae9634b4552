package org.ecoplan.kit.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.events.Topic;
import org.jboss.logging.Logger;

/** Creates the topics of {@link Topic} where they are missing, and gives those that are there their keeping time. */
@ApplicationScoped
class TopicCreation {
    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    private static final short REPLICATION_OF_THE_BROKER = -1;

    private final String brokers;

    TopicCreation(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    void atStart(@Observes StartupEvent started) {
        Uni.createFrom()
                .item(this::createMissing)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> LOG.warnf("topics not created yet: %s", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .indefinitely()
                .subscribe()
                .with(created -> LOG.debugf("topics are there: %s", created));
    }

    private List<String> createMissing() {
        List<NewTopic> wanted = new ArrayList<>();
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
        for (Topic topic : Topic.values()) {
            String kept = String.valueOf(topic.retention().toMillis());
            wanted.add(new NewTopic(topic.topicName(), topic.partitions(), REPLICATION_OF_THE_BROKER)
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, kept)));
            settings.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                    List.of(new AlterConfigOp(
                            new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, kept), AlterConfigOp.OpType.SET)));
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "8000"))) {
            admin.createTopics(wanted).values().forEach((name, creation) -> await(name, creation));
            admin.incrementalAlterConfigs(settings).values().forEach((topic, change) -> await(topic.name(), change));
        }
        return wanted.stream().map(NewTopic::name).toList();
    }

    private static void await(String name, org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get(8, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + name + ": " + refused.getCause(), refused);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (TimeoutException late) {
            throw new IllegalStateException("topic " + name + " not created in time", late);
        }
    }
}
