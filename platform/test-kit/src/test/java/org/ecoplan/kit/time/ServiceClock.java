package org.ecoplan.kit.time;

import java.time.Clock;

/** Stands for the clock of the kit, the one place that reads the machine's. */
class ServiceClock {
    private final Clock real = Clock.systemUTC();
}
