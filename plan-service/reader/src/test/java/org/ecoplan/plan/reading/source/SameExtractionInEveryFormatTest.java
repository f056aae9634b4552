package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.annotation.AnnotationWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan asks does not depend on the kind of file it came in. */
class SameExtractionInEveryFormatTest {
    private final SourceReader sources = new SourceReader();
    private final PlanReader plans = new PlanReader();
    private final AnnotationWriter annotations = new AnnotationWriter();

    @ParameterizedTest
    @ValueSource(strings = {"suizhou.txt", "jiangle.txt", "wuhan.txt", "xx-zone.txt"})
    void findsTheSameInEveryFile(String plan) throws IOException {
        // Given
        Map<String, byte[]> files = new PlanFiles(linesOf(plan)).all();

        // When
        JsonNode wanted = extract(files.get("plan-utf8.txt"));

        // Then
        assertThat(wanted.path("tasks")).isNotEmpty();
        files.forEach((name, content) -> assertThat(extract(content)).as(name).isEqualTo(wanted));
    }

    private JsonNode extract(byte[] content) {
        SourceReading reading = sources.read("plan", content);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        DocumentText document = ((SourceReading.Read) reading).document();
        return withoutPlaces(annotations.tree(plans.read(document)));
    }

    /** Places differ with the white space of a file; the findings may not. */
    private static JsonNode withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .filter(entry -> !entry.getKey().equals("span"))
                    .forEach(entry -> kept.set(entry.getKey(), withoutPlaces(entry.getValue())));
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> kept.add(withoutPlaces(item)));
            return kept;
        }
        return node instanceof TextNode text
                ? TextNode.valueOf(text.textValue().replaceAll("[\\s\\u00A0\\u3000]", ""))
                : node;
    }

    private static List<String> linesOf(String plan) throws IOException {
        try (InputStream stream = SameExtractionInEveryFormatTest.class.getResourceAsStream("/plans/" + plan)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
