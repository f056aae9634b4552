package org.ecoplan.kit.limits;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * A call that was answered before its body had come: the rest is thrown away for a moment, so that the caller gets to
 * read the answer, then the connection ends. The same where the answer says {@code Connection: close}.
 */
final class UnreadRest {
    private static final long MOMENT_MILLIS = 1_000;

    private UnreadRest() {}

    static void endsWith(RoutingContext routing, Vertx vertx) {
        routing.addEndHandler(answered -> {
            if (answered.succeeded() && !routing.response().closed()) {
                end(routing, vertx);
            }
        });
    }

    private static void end(RoutingContext routing, Vertx vertx) {
        HttpServerRequest request = routing.request();
        boolean closes = "close".equalsIgnoreCase(routing.response().headers().get("Connection"));
        if (RequestHead.hasBody(request) && !request.isEnded()) {
            throwAway(request, vertx, closes);
        } else if (closes) {
            request.connection().close();
        }
    }

    /** Whoever read the body may have let it rest at its very end: then nothing comes any more, and nobody is told so. */
    private static void throwAway(HttpServerRequest request, Vertx vertx, boolean closes) {
        long timer = vertx.setTimer(MOMENT_MILLIS, late -> request.connection().close());
        Handler<Void> whole = end -> {
            vertx.cancelTimer(timer);
            if (closes) {
                request.connection().close();
            }
        };
        request.handler(rest -> {});
        request.endHandler(whole);
        request.resume();
        if (request.isEnded()) {
            whole.handle(null);
        }
    }
}
