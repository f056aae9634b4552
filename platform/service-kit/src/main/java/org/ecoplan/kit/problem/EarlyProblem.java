package org.ecoplan.kit.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problems that are answered before, or instead of, a resource. */
public enum EarlyProblem {
    NUL_IN_ADDRESS(StandardProblem.NUL_CHARACTER),
    BODY_TOO_LARGE(StandardProblem.BODY_TOO_LARGE),
    UNAVAILABLE(StandardProblem.UNAVAILABLE);

    static final String RETRY_AFTER_SECONDS = "5";

    private final StandardProblem problem;

    EarlyProblem(StandardProblem problem) {
        this.problem = problem;
    }

    public void answer(RoutingContext routing) {
        JsonObject body = new JsonObject()
                .put("type", Problems.typeOf(problem.name()).toString())
                .put("status", problem.status())
                .put("title", problem.title())
                .put("code", problem.name())
                .put("correlationId", CorrelationId.of(routing))
                .put(
                        "errors",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("pointer", "")
                                        .put("code", problem.name())
                                        .put("title", problem.title())));
        routing.response().setStatusCode(problem.status()).putHeader("Content-Type", "application/problem+json");
        if (problem == StandardProblem.UNAVAILABLE) {
            routing.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (problem == StandardProblem.BODY_TOO_LARGE) {
            routing.response().putHeader("Connection", "close");
        }
        routing.response().end(body.toBuffer());
    }
}
