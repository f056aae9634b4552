package org.ecoplan.kit.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id under which a request is found again in the logs: the caller's own if it is decent, else a new one. */
@ApplicationScoped
public class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";
    private static final String KEY = "org.ecoplan.correlation-id";
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final CurrentVertxRequest requests;

    CorrelationId(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    /** The present request, where there is one. */
    @Nullable
    RoutingContext routing() {
        return requests.getCurrent();
    }

    /** Of the present request; a new one outside of any. */
    public String current() {
        RoutingContext routing = routing();
        return routing == null ? UUID.randomUUID().toString() : of(routing);
    }

    public static String of(RoutingContext routing) {
        String known = routing.get(KEY);
        if (known == null) {
            known = offered(routing.request());
            if (known == null) {
                known = UUID.randomUUID().toString();
            }
            routing.put(KEY, known);
        }
        return known;
    }

    private static @Nullable String offered(HttpServerRequest request) {
        String header = request.getHeader(HEADER);
        return header != null && DECENT.matcher(header).matches() ? header : null;
    }
}
