package org.ecoplan.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.events.PublishedContracts.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    @ParameterizedTest
    @EnumSource
    void isAJsonSchemaAndNamesItsEvent(EventType type) {
        JsonNode schema = PublishedContracts.schemaOf(type);
        assertThat(PublishedContracts.faultsOfSchema(type)).isEmpty();
        assertThat(schema.get("$id").asText())
                .isEqualTo("urn:ecoplan:event:" + type.eventName() + ".v" + type.version());
        assertThat(schema.get("title").asText()).isEqualTo(type.eventName());
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameAsItsRecord(EventType type) {
        assertSame(type.payload(), PublishedContracts.schemaOf(type));
    }

    @ParameterizedTest
    @EnumSource
    void isDescribedInEnglishAndChinese(EventType type) {
        JsonNode schema = PublishedContracts.schemaOf(type);
        Stream<JsonNode> described = Stream.concat(
                Stream.of(schema), StreamSupport.stream(schema.get("properties").spliterator(), false));
        assertThat(described.map(node -> node.path("description").asText()))
                .allSatisfy(
                        text -> assertThat(text).containsPattern("[A-Za-z]{2}").containsPattern("\\p{IsHan}"));
    }

    static Stream<Arguments> requiredFields() {
        return PublishedContracts.examples()
                .flatMap(example -> PublishedContracts.schemaOf(example.type())
                        .get("required")
                        .valueStream()
                        .map(field -> Arguments.of(example, field.asText())));
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void refusesAnExampleWithoutARequiredFieldOrWithNullInItsPlace(Example example, String field) {
        ObjectNode without = example.json().deepCopy();
        without.remove(field);
        ObjectNode withNull = example.json().deepCopy();
        withNull.putNull(field);
        assertThat(PublishedContracts.faults(example.type(), without)).isNotEmpty();
        assertThat(PublishedContracts.faults(example.type(), withNull)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.ecoplan.events.PublishedContracts#examples")
    void letsAReaderMeetAFieldOfALaterTime(Example example) {
        ObjectNode later = example.json().deepCopy();
        later.put("addedLater", "x");
        assertThat(PublishedContracts.faults(example.type(), later)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIT_REGISTERED | environment-bureau | code | \"市生态环境局\"",
                "UNIT_REGISTERED | environment-bureau | kind | \"BUREAU\"",
                "UNIT_REGISTERED | environment-bureau | regionCode | \"4213\"",
                "UNIT_REGISTERED | environment-bureau | members | [\"421303\"]",
                "UNIT_REGISTERED | group-of-county-governments | members | []",
                "UNIT_REGISTERED | environment-bureau | revision | -1",
                "POST_HOLDER_APPOINTED | head-of-county-government | post | \"MAYOR\"",
                "POST_HOLDER_APPOINTED | head-of-county-government | from | \"2024-02-30\"",
                "CALENDAR_YEAR_PUBLISHED | year-2024 | days | []",
                "CALENDAR_YEAR_PUBLISHED | year-2024 | days | [{\"date\":\"2024-01-06\",\"type\":\"WEEKEND\",\"name\":\"\"}]",
                "CLOCK_MOVED | past-a-deadline | shownTime | \"2025-01-02T09:00:00+08:00\"",
                "CLOCK_MOVED | past-a-deadline | shownTime | \"yesterday Z\"",
                "PLAN_ISSUED | suizhou | planId | \"1\"",
                "PLAN_ISSUED | suizhou | taskCount | 8.5",
                "PLAN_ISSUED | suizhou | title | \"\"",
                "PLAN_ISSUED | with-mechanisms | mechanisms | [{\"kind\":\"SOMEHOW\",\"quote\":\"x\"}]",
                "PLAN_TASK_ISSUED | groups-and-territories | repeatedDuties | [{\"cycle\":\"DAY\"}]",
                "HEADLINE_TARGET_ISSUED | figures-of-territories | unitCodes | []",
                "HEADLINE_TARGET_ISSUED | figures-of-territories | position | 0",
                "ROUND_OPENED | fourth-quarter-of-2024 | period | \"2024-Q5\"",
                "TASK_ASSIGNED | lead | role | \"OBSERVER\"",
                "TASK_OVERDUE | day-after | daysOver | 0",
                "TASK_OVERDUE | day-after | rung | \"overdue\"",
                "REPORT_SUBMITTED | in-time | progress | 101",
                "REPORT_SUBMITTED | in-time | contentHash | \"abc\"",
                "INDICATOR_BREACHED | target-of-a-plan | value | \"66.4\"",
                "INDICATOR_BREACHED | target-of-a-plan | comparator | \"QUALITATIVE\"",
                "REMINDER_SENT | sms-about-an-overdue-duty | channel | \"FAX\"",
                "REMINDER_FAILED | rejected-by-the-channel | reason | \"no address\""
            })
    void refusesASabotagedExample(EventType type, String example, String field, String value) throws Exception {
        ObjectNode sabotaged = exampleNamed(type, example).json().deepCopy();
        sabotaged.set(field, PublishedContracts.JSON.readTree(value));
        assertThat(PublishedContracts.faults(type, sabotaged))
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault.getInstanceLocation().toString()).startsWith("/" + field));
    }

    @ParameterizedTest
    @CsvSource({"ZERO, value, 1", "QUALITATIVE, value, 1", "SUPERIOR, value, 1", "GE, valueMax, 2", "BETWEEN, value, 1"
    })
    void refusesATargetWhoseFiguresDoNotFitItsComparator(String comparator, String field, int figure) {
        ObjectNode task = exampleNamed(EventType.PLAN_TASK_ISSUED, "every-kind-of-target")
                .json()
                .deepCopy();
        ObjectNode target = (ObjectNode) task.get("targets").get(4);
        target.put("comparator", comparator).put(field, figure);
        assertThat(PublishedContracts.faults(EventType.PLAN_TASK_ISSUED, task)).isNotEmpty();
    }

    @Test
    void saysTheSameOfATargetInsideATaskAndOutside() {
        assertThat(targetOf(EventType.HEADLINE_TARGET_ISSUED, "/properties/target"))
                .isEqualTo(targetOf(EventType.PLAN_TASK_ISSUED, "/properties/targets/items"));
    }

    private static JsonNode targetOf(EventType type, String place) {
        ObjectNode target = (ObjectNode) PublishedContracts.schemaOf(type).at(place);
        target.remove("description");
        return target;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group | {\"key\":\"\",\"rule\":\"ANY_OF\"}",
                "group | {\"key\":\"a\",\"rule\":\"SOME_OF\"}",
                "territories | []",
                "territories | [{\"name\":\"曾都区\",\"unitCodes\":[\"421303\"]}]",
                "unitCodes | [\"曾都区\"]",
                "baselinePeriod | \"2020年\"",
                "rankedAmong | 1",
                "tempo | \"DAY\""
            })
    void refusesATargetWithASabotagedPart(String field, String value) throws Exception {
        ObjectNode task = exampleNamed(EventType.PLAN_TASK_ISSUED, "groups-and-territories")
                .json()
                .deepCopy();
        ((ObjectNode) task.get("targets").get(0)).set(field, PublishedContracts.JSON.readTree(value));
        assertThat(PublishedContracts.faults(EventType.PLAN_TASK_ISSUED, task)).isNotEmpty();
    }

    @Test
    void knowsTheComparatorsOfTheKernel() {
        JsonNode comparator = PublishedContracts.schemaOf(EventType.PLAN_TASK_ISSUED)
                .at("/properties/targets/items/properties/comparator/enum");
        assertThat(texts(comparator))
                .isEqualTo(Arrays.stream(org.ecoplan.kernel.Comparator.values())
                        .map(Enum::name)
                        .collect(toSet()));
    }

    private static Example exampleNamed(EventType type, String name) {
        return PublishedContracts.examplesOf(type).stream()
                .filter(example -> example.file().endsWith(name + ".json"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Class<?> type, JsonNode schema) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> required = Arrays.stream(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(toSet());
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactly(
                        Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
        assertThat(texts(schema.get("required"))).isEqualTo(required);
        for (RecordComponent component : components) {
            if (component.getType().isRecord()) {
                assertSame(component.getType(), schema.at("/properties/" + component.getName()));
            }
            if (component.getGenericType() instanceof ParameterizedType list) {
                Type item = list.getActualTypeArguments()[0];
                if (item instanceof Class<?> nested && nested.isRecord()) {
                    assertSame(nested, schema.at("/properties/" + component.getName() + "/items"));
                }
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(toSet());
    }
}
