package org.ecoplan.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.failure.TransientFailures;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a call without a valid token: the challenge of the authentication in force (401 for the API, the
 * way to the login for a page) with our problem as body, or 503 while Keycloak is away. In place of the problem library's own mappers,
 * which do not fit the present Quarkus.
 */
final class UnauthenticatedProblem {
    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 100;

    private final CorrelationId correlation;

    UnauthenticatedProblem(CorrelationId correlation) {
        this.correlation = correlation;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    Uni<Response> anonymous(RoutingContext routing) {
        return challenge(routing);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    Uni<Response> refusedToken(RoutingContext routing) {
        return challenge(routing);
    }

    private Uni<Response> challenge(RoutingContext routing) {
        HttpAuthenticator authenticator = routing.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(routing)
                .map(this::answer)
                .onFailure(TransientFailures::isTransient)
                .recoverWithItem(() -> problem(
                        Response.status(StandardProblem.UNAVAILABLE.status())
                                .header("Retry-After", EarlyProblem.RETRY_AFTER_SECONDS),
                        StandardProblem.UNAVAILABLE));
    }

    private Response answer(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return challenge.status == StandardProblem.UNAUTHENTICATED.status()
                ? problem(answer, StandardProblem.UNAUTHENTICATED)
                : answer.build();
    }

    private Response problem(Response.ResponseBuilder answer, StandardProblem problem) {
        RefusalLog.log(correlation.routing(), problem.status(), problem.name(), "", null);
        return answer.type(MediaType.valueOf("application/problem+json"))
                .entity(Map.of(
                        "type", Problems.typeOf(problem.name()),
                        "status", problem.status(),
                        "title", problem.title(),
                        "code", problem.name(),
                        "correlationId", correlation.current(),
                        "errors", List.of(Map.of("pointer", "", "code", problem.name(), "title", problem.title()))))
                .build();
    }
}
