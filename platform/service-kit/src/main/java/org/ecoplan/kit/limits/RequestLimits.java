package org.ecoplan.kit.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.problem.CorrelationId;
import org.ecoplan.kit.problem.EarlyProblem;

/**
 * What holds before any resource is reached: a request is answered within the time limit (503), also when Keycloak is
 * away and nobody can be let in (503); its body is not too large for its operation (413) and neither are all bodies
 * together (503), neither packed nor of an unreadable type (415); its address holds no NUL (400). Each answer carries the
 * correlation id. A service may name calls, such as {@code POST /plans} or {@code GET /plans/*}, that have a longer
 * limit; a star is one step of the path. Streamed calls have the longest one, and their bodies hold no memory: the
 * resource takes them piece by piece as they come.
 */
@ApplicationScoped
class RequestLimits {
    private static final int BEFORE_EVERYTHING = 10_000;

    private final Vertx vertx;
    private final Duration limit;
    private final List<CallPattern> longCalls;
    private final Duration longLimit;
    private final List<CallPattern> streamedCalls;
    private final Duration streamedLimit;
    private final BodyLimits bodyLimits;
    private final BodiesInFlight bodies;

    RequestLimits(
            Vertx vertx,
            @ConfigProperty(name = "ecoplan.http.time-limit", defaultValue = "4S") Duration limit,
            @ConfigProperty(name = "ecoplan.http.long-calls") Optional<List<String>> longCalls,
            @ConfigProperty(name = "ecoplan.http.long-time-limit", defaultValue = "15S") Duration longLimit,
            @ConfigProperty(name = "ecoplan.http.streamed-calls") Optional<List<String>> streamedCalls,
            @ConfigProperty(name = "ecoplan.http.streamed-time-limit", defaultValue = "10M") Duration streamedLimit,
            @ConfigProperty(name = "ecoplan.http.body-limits") Optional<List<String>> bodyLimits,
            @ConfigProperty(name = "ecoplan.http.body-limit", defaultValue = "256K") MemorySize ordinaryBody,
            @ConfigProperty(name = "ecoplan.http.bodies-in-flight", defaultValue = "32M") MemorySize bodies) {
        this.vertx = vertx;
        this.limit = limit;
        this.longCalls = patterns(longCalls);
        this.longLimit = longLimit;
        this.streamedCalls = patterns(streamedCalls);
        this.streamedLimit = streamedLimit;
        this.bodyLimits = BodyLimits.of(bodyLimits.orElse(List.of()), ordinaryBody.asLongValue());
        this.bodies = new BodiesInFlight(bodies.asLongValue());
    }

    private static List<CallPattern> patterns(Optional<List<String>> calls) {
        return calls.orElse(List.of()).stream().map(CallPattern::of).toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    private void guard(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        response.putHeader(CorrelationId.HEADER, CorrelationId.of(routing));
        response.putHeader("X-Content-Type-Options", "nosniff");
        routing.addHeadersEndHandler(written -> keepNothing(response));
        UnreadRest.endsWith(routing, vertx);
        long largest = bodyLimits.of(routing.request());
        EarlyProblem refusal = RequestHead.refusal(routing.request(), largest);
        if (refusal != null) {
            refusal.answer(routing);
        } else if (BodyLease.take(routing, bodies, largest, bytesToHold(routing.request())) == null) {
            response.putHeader("Connection", "close");
            EarlyProblem.UNAVAILABLE.answer(routing);
        } else {
            answerInTime(routing);
            routing.next();
        }
    }

    /** An answer is kept nowhere, unless it says otherwise itself. */
    private static void keepNothing(HttpServerResponse response) {
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private long bytesToHold(HttpServerRequest request) {
        return isOneOf(streamedCalls, request) ? 0 : RequestHead.bytesToHold(request);
    }

    private static boolean isOneOf(List<CallPattern> calls, HttpServerRequest request) {
        return calls.stream().anyMatch(call -> call.matches(request));
    }

    private void answerInTime(RoutingContext routing) {
        long timer = vertx.setTimer(
                limitOf(routing.request()).toMillis(), id -> routing.vertx().runOnContext(late -> answerLate(routing)));
        routing.addEndHandler(done -> vertx.cancelTimer(timer));
    }

    private Duration limitOf(HttpServerRequest request) {
        if (isOneOf(streamedCalls, request)) {
            return streamedLimit;
        }
        return isOneOf(longCalls, request) ? longLimit : limit;
    }

    /** Whoever is still reading the body of a slow sender is set free by the end of the connection. */
    private static void answerLate(RoutingContext routing) {
        if (!routing.response().ended() && !routing.response().headWritten()) {
            boolean bodyIsMissing =
                    RequestHead.hasBody(routing.request()) && !routing.request().isEnded();
            EarlyProblem.UNAVAILABLE.answer(routing);
            if (bodyIsMissing) {
                routing.request().connection().close();
            }
        }
    }
}
