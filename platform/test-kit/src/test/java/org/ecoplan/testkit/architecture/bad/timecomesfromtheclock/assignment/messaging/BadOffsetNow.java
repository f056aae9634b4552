package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

class BadOffsetNow {
    OffsetDateTime time() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
