package org.ecoplan.events;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI description says what the code says: each topic, each event, nothing missing, nothing extra. */
class AsyncApiTest {
    private static final Path FOLDER = Path.of("../../docs/events");
    private static final Map<Topic, String> OWNERS = Map.of(
            Topic.DIRECTORY, "plan-service",
            Topic.PLAN, "plan-service",
            Topic.TASK, "task-service",
            Topic.INDICATOR, "indicator-service",
            Topic.NOTIFICATION, "notification-service");
    private static JsonNode api;

    @BeforeAll
    static void readTheDescription() throws Exception {
        api = new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void isVersionThreeAndEveryReferenceLeadsSomewhere() {
        assertThat(api.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(references(api))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(leadsSomewhere(reference)).as(reference).isTrue());
    }

    @Test
    void hasOneChannelForEachTopicAndNoOther() {
        Set<String> addresses = api.get("channels")
                .valueStream()
                .map(c -> c.get("address").asText())
                .collect(toSet());
        assertThat(addresses)
                .isEqualTo(Arrays.stream(Topic.values()).map(Topic::topicName).collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void describesTheTopicAsItIsCreated(Topic topic) {
        JsonNode kafka = channelOf(topic).at("/bindings/kafka");
        assertThat(kafka.get("topic").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/retention.ms").asLong())
                .isEqualTo(topic.retention().toMillis());
    }

    @ParameterizedTest
    @EnumSource
    void carriesOnAChannelTheEventsOfItsTopicAndNoOther(Topic topic) {
        assertThat(channelOf(topic).get("messages").properties().stream()
                        .collect(toMap(
                                Map.Entry::getKey, m -> m.getValue().get("$ref").asText())))
                .isEqualTo(eventsOf(topic)
                        .collect(toMap(EventType::eventName, type -> "#/components/messages/" + type.eventName())));
    }

    @Test
    void describesEachEventOnceAndNoOther() {
        assertThat(fieldNames(api.at("/components/messages")))
                .isEqualTo(Arrays.stream(EventType.values())
                        .map(EventType::eventName)
                        .collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void describesAnEventAsItTravels(EventType type) {
        JsonNode message = api.at("/components/messages/" + type.eventName());
        JsonNode own = message.at("/headers/allOf/1/properties");
        assertThat(message.get("name").asText()).isEqualTo(type.eventName());
        assertThat(message.at("/headers/allOf/0/$ref").asText()).isEqualTo("#/components/schemas/CloudEventHeaders");
        assertThat(own.at("/ce_type/const").asText()).isEqualTo(type.cloudEventType());
        assertThat(own.at("/ce_source/const").asText()).isEqualTo("/ecoplan/" + OWNERS.get(type.topic()));
        assertThat(message.at("/payload/$ref").asText())
                .isEqualTo("../../platform/event-contracts/src/main/resources" + type.schemaResource());
    }

    @ParameterizedTest
    @EnumSource
    void namesAFieldOfThePayloadAsTheKey(EventType type) {
        String key = api.at("/components/messages/" + type.eventName() + "/bindings/kafka/key/description")
                .asText();
        Stream<String> possible = type == EventType.CLOCK_MOVED
                ? Stream.of("Always \"clock\".")
                : Arrays.stream(type.payload().getRecordComponents())
                        .map(component -> "The field " + component.getName() + " of the payload.");
        assertThat(possible).contains(key);
    }

    @Test
    void letsTheOwnerOfATopicAndNobodyElseSendAllItsEvents() {
        Map<String, Set<String>> sent = operations("send");
        Map<String, Set<String>> owned = Arrays.stream(EventType.values())
                .collect(groupingBy(type -> OWNERS.get(type.topic()), mapping(EventType::eventName, toSet())));
        assertThat(sent).isEqualTo(owned);
    }

    @Test
    void saysWhichServiceTakesInWhat() {
        Set<String> directory =
                eventsOf(Topic.DIRECTORY).map(EventType::eventName).collect(toSet());
        String[] ofBreaches = {"IndicatorBreached", "IndicatorRecovered", "BreachWithdrawn"};
        Set<String> toldToPeople = with(
                Stream.of(Topic.DIRECTORY, Topic.TASK)
                        .flatMap(AsyncApiTest::eventsOf)
                        .map(EventType::eventName)
                        .filter(name -> !Set.of("QuotaSet", "RoundClosed").contains(name))
                        .collect(toSet()),
                ofBreaches);
        Set<String> ofThePicture = with(
                eventsOf(Topic.TASK)
                        .map(EventType::eventName)
                        .filter(name -> !Set.of(
                                        "SupervisionOrderFeedbackDue",
                                        "QuotaSet",
                                        "ObligationReminded",
                                        "WarningAcknowledged",
                                        "ProblemStepTaken",
                                        "LeadSummaryStepTaken",
                                        "ProblemRectificationDue",
                                        "LeadSummaryDue")
                                .contains(name))
                        .collect(toSet()),
                ofBreaches);
        assertThat(operations("receive"))
                .containsOnly(
                        entry(
                                "plan-service",
                                with(
                                        ofThePicture,
                                        "UnitRegistered",
                                        "ClockMoved",
                                        "PeriodValueComputed",
                                        "TargetEvaluated")),
                        entry(
                                "task-service",
                                with(
                                        directory,
                                        "PlanIssued",
                                        "PlanTaskIssued",
                                        "PlanClosed",
                                        "PlanCorrected",
                                        "PlanRevised",
                                        "RoundOpened",
                                        "RoundRescheduled",
                                        "IndicatorBreached",
                                        "IndicatorRecovered",
                                        "BreachWithdrawn")),
                        entry(
                                "indicator-service",
                                with(
                                        directory,
                                        "PlanIssued",
                                        "HeadlineTargetIssued",
                                        "PlanTaskIssued",
                                        "PlanClosed",
                                        "PlanCorrected",
                                        "PlanRevised")),
                        entry(
                                "notification-service",
                                with(
                                        toldToPeople,
                                        "PlanIssued",
                                        "PlanRevised",
                                        "PlanClosed",
                                        "FeedSilent",
                                        "FeedResumed")));
    }

    @Test
    void hasAnEntryForEachEventInTheCatalogue() throws Exception {
        String catalogue = Files.readString(FOLDER.resolve("README.md"));
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(catalogue).contains("| `" + type.eventName() + "` |"));
    }

    private static JsonNode channelOf(Topic topic) {
        return api.get("channels")
                .valueStream()
                .filter(channel -> channel.get("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<EventType> eventsOf(Topic topic) {
        return Arrays.stream(EventType.values()).filter(type -> type.topic() == topic);
    }

    /** Service to names of the events of its operations with the given action. */
    private static Map<String, Set<String>> operations(String action) {
        return api.get("operations")
                .valueStream()
                .filter(operation -> operation.get("action").asText().equals(action))
                .flatMap(operation -> operation
                        .get("messages")
                        .valueStream()
                        .map(message -> entry(
                                operation.at("/tags/0/name").asText(),
                                lastPart(message.get("$ref").asText()))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static Set<String> with(Set<String> some, String... others) {
        return Stream.concat(some.stream(), Arrays.stream(others)).collect(toSet());
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> below = StreamSupport.stream(node.spliterator(), false).flatMap(AsyncApiTest::references);
        return node.has("$ref") ? Stream.concat(Stream.of(node.get("$ref").asText()), below) : below;
    }

    private static boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !api.at(reference.substring(1)).isMissingNode()
                : new File(FOLDER.toFile(), reference).isFile();
    }

    private static Set<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(toSet());
    }

    private static String lastPart(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
