package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.time.Instant;
import java.util.function.Supplier;

class BadAsksInALambda {
    Supplier<Instant> time() {
        return () -> Instant.now();
    }
}
