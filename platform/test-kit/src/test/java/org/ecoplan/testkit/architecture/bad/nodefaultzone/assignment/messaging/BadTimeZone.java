package org.ecoplan.testkit.architecture.bad.nodefaultzone.assignment.messaging;

import java.util.TimeZone;
import java.util.function.Supplier;

class BadTimeZone {
    Supplier<TimeZone> zone() {
        return TimeZone::getDefault;
    }
}
