package org.ecoplan.indicator.evaluation.application;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.ecoplan.indicator.evaluation.domain.Versioned;
import org.ecoplan.indicator.evaluation.domain.Versions;

/**
 * Reads the standards from their files, {@code standards/*.json}. A new version is a new entry in its file; what is
 * incomplete or contradicts itself is refused when it is read, and the service does not start.
 */
public final class StandardFiles {
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private StandardFiles() {}

    /** @throws IllegalStateException when a file is no such standard */
    public static Standards read() {
        StandardFiles files = new StandardFiles();
        return new Standards(
                files.read("gb-3838.json", new TypeReference<>() {}),
                files.read("surface-water-assessment.json", new TypeReference<>() {}),
                files.read("lake-nutrition.json", new TypeReference<>() {}),
                files.read("gb-3095.json", new TypeReference<>() {}),
                files.read("hj-633.json", new TypeReference<>() {}),
                files.read("hj-663.json", new TypeReference<>() {}));
    }

    private <T extends Versioned> Versions<T> read(String name, TypeReference<Versions<T>> type) {
        try (InputStream file = StandardFiles.class.getResourceAsStream("/standards/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no standard " + name);
            }
            return json.readValue(file, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException("not a standard: " + name, broken);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
