package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.time.LocalDateTime;
import java.time.ZoneId;

class BadAsksAZone {
    LocalDateTime time() {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
    }
}
