package org.ecoplan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final List<JsonNode> MESSAGES = List.of(
            json("{'messageId': 'a', 'state': 'SENT'}"),
            json("{'messageId': 'b', 'state': 'SENT', 'digestId': 'a'}"),
            json("{'messageId': 'c', 'state': 'SKIPPED'}"));

    @Test
    void whatWentOutByItselfIsReceivedOnce() {
        assertThat(Deliveries.expectEachOnce(MESSAGES, json("[{'id': 'a@ecoplan', 'repeats': 0}]")))
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingOrCameTwiceIsNamed() {
        assertThatThrownBy(() -> Deliveries.expectEachOnce(MESSAGES, json("[]")))
                .hasMessageContaining("message a is received once, but it is 0 times");
        assertThatThrownBy(() -> Deliveries.expectEachOnce(MESSAGES, json("[{'id': 'a@x'}, {'id': 'a@y'}]")))
                .hasMessageContaining("2 times");
        assertThatThrownBy(() -> Deliveries.expectEachOnce(MESSAGES, json("[{'id': 'a@x', 'repeats': 1}]")))
                .hasMessageContaining("no repeats of a@x");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
