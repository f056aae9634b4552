package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.time.Clock;

class BadMakesAClock {
    Clock time() {
        return Clock.systemUTC();
    }
}
