package org.ecoplan.plan.reading.process;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;

/** 回执: how the two processes tell each other what was read. */
final class ReadingJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .build();

    private ReadingJson() {}

    static void write(IsolatedReading reading, Path file) throws IOException {
        JSON.writerFor(IsolatedReading.class).writeValue(file.toFile(), reading);
    }

    static IsolatedReading read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), IsolatedReading.class);
    }
}
