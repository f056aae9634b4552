package org.ecoplan.testkit.architecture.bad.nothingsleeps.assignment.messaging;

import java.util.concurrent.TimeUnit;

class BadSleepsInUnits {
    void pause() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
