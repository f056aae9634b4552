package org.ecoplan.plan.reading.process;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecoplan.plan.reading.source.RefusalReason;

/** 交接: a folder with the files by which the two processes tell each other what to read and what was found. */
record Handover(Path folder) implements AutoCloseable {
    /** Above what {@link AnswerBounds} admits, whatever its characters are. */
    private static final long MOST_BYTES = 16L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .build();

    Path document() {
        return folder.resolve("document");
    }

    /** Text without a change, also where it is no proper Unicode. */
    void hand(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        Files.write(document(), bytes.array());
    }

    String text() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(document())).asCharBuffer().toString();
    }

    void answer(IsolatedReading reading) throws IOException {
        JSON.writerFor(IsolatedReading.class).writeValue(answerFile().toFile(), reading);
    }

    /** What was found; more than this process can hold beside its other work is refused without being read. */
    IsolatedReading answer() throws IOException {
        if (Files.size(answerFile()) > MOST_BYTES) {
            return new IsolatedReading.Refused(RefusalReason.TOO_MANY_ITEMS, "全文");
        }
        return JSON.readValue(answerFile().toFile(), IsolatedReading.class);
    }

    /** 异常输出: what the reading process says when it fails. */
    Path complaint() {
        return folder.resolve("complaint");
    }

    @Override
    public void close() throws IOException {
        for (Path file : List.of(document(), answerFile(), complaint(), folder)) {
            Files.deleteIfExists(file);
        }
    }

    private Path answerFile() {
        return folder.resolve("answer.json");
    }
}
