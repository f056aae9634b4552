package org.ecoplan.kit.limits;

import java.io.IOException;

/** A body whose rest is not taken: it is too large (413), or there is no room for it now (503). */
final class RefusedBodyException extends IOException {
    private final int status;

    private RefusedBodyException(int status, String reason) {
        super(reason);
        this.status = status;
    }

    static RefusedBodyException tooLarge() {
        return new RefusedBodyException(413, "body too large");
    }

    static RefusedBodyException noRoom() {
        return new RefusedBodyException(503, "too many bodies in flight");
    }

    int status() {
        return status;
    }
}
