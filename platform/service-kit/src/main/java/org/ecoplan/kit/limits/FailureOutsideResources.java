package org.ecoplan.kit.limits;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.problem.EarlyProblem;
import org.jboss.logging.Logger;

/** A failure that reaches no resource and no mapper of exceptions is answered with a problem too, never with a page of Quarkus. */
@ApplicationScoped
class FailureOutsideResources {
    private static final Logger LOG = Logger.getLogger(FailureOutsideResources.class);

    void register(@Observes Router router) {
        router.route().failureHandler(FailureOutsideResources::answer);
    }

    private static void answer(RoutingContext routing) {
        Throwable failure = routing.failure();
        if (routing.response().ended()) {
            LOG.debug("a call failed after it was answered, perhaps because it took too long", failure);
        } else if (failure == null || routing.response().headWritten() || isAboutTheCaller(failure)) {
            routing.next();
        } else if (TransientFailures.isTransient(failure)) {
            EarlyProblem.UNAVAILABLE.answer(routing, failure);
        } else if (routing.statusCode() >= 500 || routing.statusCode() < 0) {
            EarlyProblem.INTERNAL.answer(routing, failure);
        } else {
            routing.next();
        }
    }

    /** Also the steps of a login, which are no failures. */
    private static boolean isAboutTheCaller(Throwable failure) {
        return failure instanceof SecurityException || failure instanceof AuthenticationRedirectException;
    }
}
