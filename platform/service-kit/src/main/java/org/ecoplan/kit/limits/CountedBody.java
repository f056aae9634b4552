package org.ecoplan.kit.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of every body on their way into its reader. Quarkus reads bodies of more than
 * {@code quarkus.rest.input-buffer-size} (10 kB) on a worker thread and comes back to the event loop for the resource,
 * so that a large one stops nobody else.
 */
@Provider
public class CountedBody implements ReaderInterceptor {
    private final CurrentVertxRequest requests;

    CountedBody(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        RoutingContext routing = requests.getCurrent();
        BodyLease lease = routing == null ? null : BodyLease.of(routing);
        if (lease != null) {
            reading.setInputStream(new Counted(reading.getInputStream(), lease));
        }
        return reading.proceed();
    }

    private static final class Counted extends FilterInputStream {
        private final BodyLease lease;

        Counted(InputStream body, BodyLease lease) {
            super(body);
            this.lease = lease;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            lease.grow(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            int came = super.read(target, from, most);
            lease.grow(Math.max(came, 0));
            return came;
        }

        /** Quarkus would read the whole rest to close it; {@link UnreadRest} sees to that. */
        @Override
        public void close() {
            // nothing to do
        }
    }
}
