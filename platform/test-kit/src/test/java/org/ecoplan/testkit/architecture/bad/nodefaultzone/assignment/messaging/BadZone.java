package org.ecoplan.testkit.architecture.bad.nodefaultzone.assignment.messaging;

import java.time.ZoneId;

class BadZone {
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
