package org.ecoplan.kit.trace;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.security.Actor;
import org.jspecify.annotations.Nullable;

/** What the present piece of work is done for: somebody's call, an event that came in, or nothing but the time. */
@ApplicationScoped
public class Cause {
    private static final String KEY = "org.ecoplan.trace";

    private final CurrentVertxRequest requests;

    Cause(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    /** The trace that the present piece of work belongs to; a new one for what the time brings. */
    public TraceContext trace() {
        RoutingContext call = call();
        if (call != null) {
            return traceOf(call);
        }
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<TraceContext>get(KEY).orElseGet(() -> TraceContext.after(null))
                : TraceContext.after(null);
    }

    /** Whose call it is; {@code null} for what an event or the time brings. */
    public @Nullable Actor actor() {
        RoutingContext call = call();
        return call != null && call.user() instanceof QuarkusHttpUser user
                ? Actor.of(user.getSecurityIdentity().getPrincipal())
                : null;
    }

    /** From now on the work on the present context goes on what came in with this header. */
    public static void follow(@Nullable String traceparent) {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(KEY, TraceContext.after(traceparent));
        }
    }

    private static TraceContext traceOf(RoutingContext call) {
        TraceContext known = call.get(KEY);
        if (known == null) {
            known = TraceContext.after(call.request().getHeader(TraceContext.HEADER));
            call.put(KEY, known);
        }
        return known;
    }

    private @Nullable RoutingContext call() {
        return Arc.container().requestContext().isActive() ? requests.getCurrent() : null;
    }
}
