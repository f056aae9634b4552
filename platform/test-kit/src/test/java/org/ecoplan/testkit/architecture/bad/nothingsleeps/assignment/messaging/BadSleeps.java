package org.ecoplan.testkit.architecture.bad.nothingsleeps.assignment.messaging;

class BadSleeps {
    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
