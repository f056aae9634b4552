package org.ecoplan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.events.PublishedContracts.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenExamplesTest {

    static Stream<Example> examples() {
        return PublishedContracts.examples();
    }

    @ParameterizedTest
    @EnumSource
    void hasAtLeastTwoExamplesOneFullAndOneWithoutWhatIsOptional(EventType type) {
        List<Example> examples = PublishedContracts.examplesOf(type);
        int fields = type.payload().getRecordComponents().length;
        int required = PublishedContracts.schemaOf(type).get("required").size();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(examples).anyMatch(example -> example.json().size() == fields);
        assertThat(examples).anyMatch(example -> example.json().size() == required);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsItsSchema(Example example) {
        assertThat(PublishedContracts.faults(example.type(), example.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadIntoTodaysRecordAndWrittenBackEqual(Example example) throws Exception {
        Record payload = PublishedContracts.JSON.treeToValue(
                example.json(), example.type().payload());
        JsonNode written = PublishedContracts.JSON.readTree(PublishedContracts.JSON.writeValueAsString(payload));
        assertThat(written).isEqualTo(example.json());
        assertThat(EventType.of(payload)).isEqualTo(example.type());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void staysFarBelowTheLargestMessage(Example example) {
        assertThat(example.json().toString().length()).isLessThan(64 * 1024);
    }

    @Test
    void wouldNotBeReadWithAFieldThatTheRecordDoesNotHave() {
        ObjectNode sabotaged = PublishedContracts.examplesOf(EventType.TASK_OVERDUE)
                .get(0)
                .json()
                .deepCopy();
        sabotaged.put("surprise", 1);
        assertThatThrownBy(() -> PublishedContracts.JSON.treeToValue(sabotaged, TaskOverdue.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }
}
