package org.ecoplan.kit.limits;

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
        if (request.isEnded() || !RequestHead.hasBody(request)) {
            if (closes) {
                request.connection().close();
            }
            return;
        }
        long timer = vertx.setTimer(MOMENT_MILLIS, late -> request.connection().close());
        request.handler(rest -> {});
        request.endHandler(whole -> {
            vertx.cancelTimer(timer);
            if (closes) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
