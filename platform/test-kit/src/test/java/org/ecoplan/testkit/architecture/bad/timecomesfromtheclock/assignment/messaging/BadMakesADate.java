package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

import java.util.Date;

class BadMakesADate {
    Date time() {
        return new Date();
    }
}
