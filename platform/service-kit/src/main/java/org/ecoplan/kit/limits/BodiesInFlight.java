package org.ecoplan.kit.limits;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of bodies that are held in memory at one time: many large ones together must not exhaust it. */
final class BodiesInFlight {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodiesInFlight(long most) {
        this.most = most;
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
