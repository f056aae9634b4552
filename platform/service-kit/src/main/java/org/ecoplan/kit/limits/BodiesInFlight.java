package org.ecoplan.kit.limits;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bodies that are held in memory at one time: many large ones together must not exhaust it. A form with files does
 * not count, as it goes to the disk; a body that does not tell its length counts as an ordinary one.
 */
final class BodiesInFlight {
    private static final long ORDINARY = 64 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodiesInFlight(long most) {
        this.most = most;
    }

    /** The bytes that the body of a request will take; none when it has no body. */
    static long bytesOf(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type != null && type.startsWith("multipart/")) {
            return 0;
        }
        return request.getHeader("Transfer-Encoding") == null ? declaredLength(request) : ORDINARY;
    }

    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Math.max(0, Long.parseLong(length));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** Whether there is room; what was taken must be given back. */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most || bytes == 0) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
