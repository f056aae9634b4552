package org.ecoplan.kit.limits;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Which calls a setting is about, such as {@code POST /plans} or {@code GET /plans/*}; a star is one step of the path. */
record CallPattern(Pattern call) {

    static CallPattern of(String text) {
        return new CallPattern(Pattern.compile(text.strip().replace("*", "[^/]+")));
    }

    boolean matches(HttpServerRequest request) {
        return call.matcher(request.method() + " " + request.path()).matches();
    }
}
