package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.time.LocalDate;
import java.util.function.Supplier;

class BadRefersToNow {
    Supplier<LocalDate> time() {
        return LocalDate::now;
    }
}
