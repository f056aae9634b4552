package org.ecoplan.local.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An HTTP answer of the sink. */
record Answer(int status, String contentType, Map<String, String> headers, Body body) {
    private static final int NO_CONTENT = 204;

    /** What is written behind the head; need not be in memory as a whole. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Answer of(int status, String contentType, Body body) {
        return new Answer(status, contentType, Map.of(), body);
    }

    private static Body text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, String json) {
        return json(status, text(json));
    }

    static Answer json(int status, Body body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    static Answer page(String html) {
        return of(200, "text/html; charset=utf-8", text(html));
    }

    static Answer empty() {
        return of(NO_CONTENT, "text/plain", text(""));
    }

    /** A problem (RFC 9457). {@code code} and {@code title} are constants of the sink, never input. */
    static Answer problem(int status, String code, String title) {
        String json = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(title, status, code);
        return of(status, "application/problem+json; charset=utf-8", text(json));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, more, body);
    }

    boolean hasBody() {
        return status != NO_CONTENT;
    }
}
