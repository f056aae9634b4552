package org.ecoplan.kit.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Problems that are answered before, or instead of, a resource. */
public enum EarlyProblem {
    NUL_IN_ADDRESS(StandardProblem.NUL_CHARACTER),
    BAD_TRANSFER_ENCODING(StandardProblem.BAD_REQUEST),
    BODY_TOO_LARGE(StandardProblem.BODY_TOO_LARGE),
    PACKED_BODY(StandardProblem.UNSUPPORTED_CONTENT_ENCODING),
    UNREADABLE_MEDIA_TYPE(StandardProblem.UNSUPPORTED_MEDIA_TYPE),
    INTERNAL(StandardProblem.INTERNAL),
    UNAVAILABLE(StandardProblem.UNAVAILABLE);

    static final String RETRY_AFTER_SECONDS = "5";

    private final StandardProblem problem;

    EarlyProblem(StandardProblem problem) {
        this.problem = problem;
    }

    public void answer(RoutingContext routing) {
        answer(routing, null);
    }

    public void answer(RoutingContext routing, @Nullable Throwable why) {
        RefusalLog.log(routing, problem.status(), problem.name(), "", why);
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
        switch (this) {
            case UNAVAILABLE -> routing.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
            case PACKED_BODY -> routing.response().putHeader("Accept-Encoding", "identity");
            case BODY_TOO_LARGE, BAD_TRANSFER_ENCODING -> routing.response().putHeader("Connection", "close");
            default -> {}
        }
        routing.response().end(body.toBuffer());
    }
}
