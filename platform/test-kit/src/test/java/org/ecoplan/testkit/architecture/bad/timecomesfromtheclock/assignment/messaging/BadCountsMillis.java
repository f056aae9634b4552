package org.ecoplan.testkit.architecture.bad.timecomesfromtheclock.assignment.messaging;

class BadCountsMillis {
    long time() {
        return System.currentTimeMillis();
    }
}
