package org.ecoplan.local.sink;

import java.nio.charset.StandardCharsets;

/** An HTTP answer of the sink. */
record Answer(int status, String contentType, byte[] body) {

    static Answer json(int status, String json) {
        return new Answer(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty() {
        return new Answer(204, "text/plain", new byte[0]);
    }

    /** A problem (RFC 9457). {@code code} and {@code title} are constants of the sink, never input. */
    static Answer problem(int status, String code, String title) {
        String json = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(title, status, code);
        return new Answer(status, "application/problem+json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }
}
