package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.reading.application.PushKeys.PushKey;
import org.ecoplan.indicator.reading.application.TakingReadings.Push;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads a push from its JSON, row after row, and stops at the first row too many. A row that is no reading gets a
 * verdict of its own; what is no JSON or no push is refused as a whole. No answer repeats what was sent.
 */
@ApplicationScoped
class PushReader {
    static final int MOST_ROWS = 1000;
    private static final String ROWS = "readings";
    private static final String PLACE_OF_ROWS = "/readings";

    private final ObjectReader json;

    PushReader(ObjectMapper json) {
        this.json = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The rows that can be read, and the verdicts on the others. */
    private record Rows(List<PushedRow> read, List<RowVerdict> unreadable) {}

    /**
     * Throws the problem of a body that is no push.
     *
     * @param key what the feed calls the push, absent when it does not
     */
    Push read(byte[] body, @Nullable String key) {
        try (JsonParser parser = json.createParser(body)) {
            Rows rows = read(parser);
            return keyed(new Push(rows.read(), rows.unreadable(), null), body, key);
        } catch (JsonProcessingException broken) {
            throw Problems.problem(400, "MALFORMED_JSON", "请求内容不是合法的 JSON", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The push with the key that the feed gave it. */
    Push keyed(Push push, byte[] body, @Nullable String key) {
        return key == null ? push : new Push(push.rows(), push.unreadable(), new PushKey(key, Sha256.hex(body)));
    }

    private Rows read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Problems.problem(400, "VALIDATION_FAILED", "须给出内容", "");
        }
        if (first != JsonToken.START_OBJECT) {
            throw Problems.problem(400, "WRONG_TYPE", "须为一个 JSON 对象", "");
        }
        Rows push = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!parser.currentName().equals(ROWS)) {
                throw Problems.problem(400, "UNKNOWN_FIELD", "含有未定义的字段", "");
            }
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw Problems.problem(400, "WRONG_TYPE", "须为监测数据的数组", PLACE_OF_ROWS);
            }
            push = readRows(parser);
        }
        if (push == null || push.read().isEmpty() && push.unreadable().isEmpty()) {
            throw Problems.problem(400, "VALIDATION_FAILED", "须给出 1 至 1000 行监测数据", PLACE_OF_ROWS);
        }
        if (parser.nextToken() != null) {
            throw Problems.problem(400, "MALFORMED_JSON", "JSON 之后另有内容", "");
        }
        return push;
    }

    private Rows readRows(JsonParser parser) throws IOException {
        Rows push = new Rows(new ArrayList<>(), new ArrayList<>());
        for (int row = 0; parser.nextToken() != JsonToken.END_ARRAY; row++) {
            if (row == MOST_ROWS) {
                throw Problems.problem(400, "VALIDATION_FAILED", "每次须为 1 至 1000 行", PLACE_OF_ROWS);
            }
            JsonNode node = json.readValue(parser);
            ReadRow read = ReadRow.of(row, node);
            if (read.reason() == null) {
                push.read().add(read.pushed());
            } else {
                push.unreadable().add(RowVerdict.refused(row, read.reason()));
            }
        }
        return push;
    }
}
