package org.ecoplan.kit.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.problem.CorrelationId;
import org.ecoplan.kit.problem.EarlyProblem;

/**
 * What holds before any resource is reached: a request is answered within the time limit (503), also when Keycloak is
 * away and nobody can be let in (503); its declared body is not too large (413) and neither are all bodies together (503), its address holds no NUL (400). Each
 * answer carries the correlation id. A service may name calls, such as {@code POST /plans} or {@code GET /plans/*},
 * that have a longer limit; a star is one step of the path.
 */
@ApplicationScoped
class RequestLimits {
    private static final int BEFORE_EVERYTHING = 10_000;

    private final Vertx vertx;
    private final Duration limit;
    private final List<Pattern> longCalls;
    private final Duration longLimit;
    private final long largestBody;
    private final BodiesInFlight bodies;

    RequestLimits(
            Vertx vertx,
            @ConfigProperty(name = "ecoplan.http.time-limit", defaultValue = "4S") Duration limit,
            @ConfigProperty(name = "ecoplan.http.long-calls") Optional<List<String>> longCalls,
            @ConfigProperty(name = "ecoplan.http.long-time-limit", defaultValue = "15S") Duration longLimit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestBody,
            @ConfigProperty(name = "ecoplan.http.bodies-in-flight", defaultValue = "32M") MemorySize bodies) {
        this.vertx = vertx;
        this.limit = limit;
        this.longCalls = longCalls.orElse(List.of()).stream()
                .map(call -> Pattern.compile(call.replace("*", "[^/]+")))
                .toList();
        this.longLimit = longLimit;
        this.largestBody = largestBody.asLongValue();
        this.bodies = new BodiesInFlight(bodies.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    void register(@Observes Router router) {
        router.route().failureHandler(RequestLimits::answerFailure);
    }

    private void guard(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        response.putHeader(CorrelationId.HEADER, CorrelationId.of(routing));
        if (hasNul(routing.request().uri())) {
            EarlyProblem.NUL_IN_ADDRESS.answer(routing);
        } else if (BodiesInFlight.declaredLength(routing.request()) > largestBody) {
            EarlyProblem.BODY_TOO_LARGE.answer(routing);
        } else {
            admit(routing, BodiesInFlight.bytesOf(routing.request()));
        }
    }

    private void admit(RoutingContext routing, long bodyBytes) {
        HttpServerResponse response = routing.response();
        if (bodies.take(bodyBytes)) {
            long timer = vertx.setTimer(
                    limitOf(routing.request()).toMillis(),
                    id -> routing.vertx().runOnContext(late -> answerLate(routing)));
            routing.addEndHandler(done -> {
                vertx.cancelTimer(timer);
                bodies.giveBack(bodyBytes);
            });
            routing.next();
        } else {
            response.putHeader("Connection", "close");
            EarlyProblem.UNAVAILABLE.answer(routing);
        }
    }

    private Duration limitOf(HttpServerRequest request) {
        String call = request.method() + " " + request.path();
        return longCalls.stream().anyMatch(each -> each.matcher(call).matches()) ? longLimit : limit;
    }

    private static void answerLate(RoutingContext routing) {
        if (!routing.response().ended() && !routing.response().headWritten()) {
            EarlyProblem.UNAVAILABLE.answer(routing);
        }
    }

    private static void answerFailure(RoutingContext routing) {
        boolean passes = routing.failure() != null && TransientFailures.isTransient(routing.failure());
        if (passes && !routing.response().ended() && !routing.response().headWritten()) {
            EarlyProblem.UNAVAILABLE.answer(routing);
        } else {
            routing.next();
        }
    }

    private static boolean hasNul(String address) {
        return address.contains("%00") || address.indexOf('\0') >= 0;
    }
}
