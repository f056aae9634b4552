package org.ecoplan.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The schemas and examples as they are published, and how a reader checks against them. */
final class PublishedContracts {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    static final Path EXAMPLES = Path.of("src/main/resources/examples");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_CHECKED =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private PublishedContracts() {}

    /** An example of an event; its text form names it in test reports. */
    record Example(EventType type, Path file) {
        JsonNode json() {
            try {
                return JSON.readTree(Files.readString(file, UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return EXAMPLES.relativize(file).toString().replace('\\', '/');
        }
    }

    static Stream<Example> examples() {
        return Arrays.stream(EventType.values()).flatMap(type -> examplesOf(type).stream());
    }

    static List<Example> examplesOf(EventType type) {
        Path folder = EXAMPLES.resolve(type.eventName() + ".v" + type.version());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder())
                    .map(file -> new Example(type, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schemaOf(EventType type) {
        try (InputStream text = PublishedContracts.class.getResourceAsStream(type.schemaResource())) {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<ValidationMessage> faults(EventType type, JsonNode payload) {
        JsonSchema schema = SCHEMAS.getSchema(schemaOf(type), FORMATS_CHECKED);
        return schema.validate(payload);
    }

    static Set<ValidationMessage> faultsOfSchema(EventType type) {
        return SCHEMAS.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()), FORMATS_CHECKED)
                .validate(schemaOf(type).toString(), InputFormat.JSON);
    }
}
