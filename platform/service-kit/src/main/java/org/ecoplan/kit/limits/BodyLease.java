package org.ecoplan.kit.limits;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * What one request may hold of the memory for bodies: a declared length is taken at once, a body in chunks takes its
 * bytes as they come. Everything is given back at the end of the request.
 */
final class BodyLease {
    private static final String KEY = "org.ecoplan.body-lease";

    private final BodiesInFlight bodies;
    private final long limit;
    private long arrived;
    private long held;
    private boolean over;

    private BodyLease(BodiesInFlight bodies, long limit) {
        this.bodies = bodies;
        this.limit = limit;
    }

    /** The lease of a request, which is found again by {@link #of}; nothing where there is no room for what it declares. */
    static @Nullable BodyLease take(RoutingContext routing, BodiesInFlight bodies, long limit, long declared) {
        if (!bodies.take(declared)) {
            return null;
        }
        BodyLease lease = new BodyLease(bodies, limit);
        lease.held = declared;
        routing.put(KEY, lease);
        routing.addEndHandler(done -> lease.end());
        return lease;
    }

    static @Nullable BodyLease of(RoutingContext routing) {
        return routing.get(KEY);
    }

    /** Counts bytes that came. */
    synchronized void grow(int bytes) throws RefusedBodyException {
        arrived += bytes;
        if (arrived > limit) {
            throw RefusedBodyException.tooLarge();
        }
        if (over) {
            throw RefusedBodyException.noRoom();
        }
        long more = arrived - held;
        if (more > 0) {
            if (!bodies.take(more)) {
                throw RefusedBodyException.noRoom();
            }
            held = arrived;
        }
    }

    private synchronized void end() {
        over = true;
        bodies.giveBack(held);
        held = 0;
    }
}
