package org.ecoplan.plan.notice.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.ecoplan.plan.notice.domain.NoticeContent;

/** What a notice says as the same text on every machine: keys in the order of their characters, no space between. */
public final class CanonicalContent {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    private CanonicalContent() {}

    public static String write(NoticeContent content) {
        return text(content);
    }

    static String write(PublicNotice notice) {
        return text(notice);
    }

    private static String text(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a notice has no JSON", unwritable);
        }
    }

    public static NoticeContent read(String json) {
        try {
            return JSON.readValue(json, NoticeContent.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored notice is not readable", unreadable);
        }
    }
}
