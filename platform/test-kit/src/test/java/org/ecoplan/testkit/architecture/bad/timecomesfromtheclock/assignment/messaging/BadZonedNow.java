package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

class BadZonedNow {
    ZonedDateTime time() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }
}
