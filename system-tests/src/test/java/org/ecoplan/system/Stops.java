package org.ecoplan.system;

/** How often a test ends a process: a few times in each test run, many times with {@code ./ecoplan faults}. */
final class Stops {
    private Stops() {}

    /** Kills of a service at one point, {@code -Decoplan.kills=N}. */
    static int ofAService() {
        return Integer.getInteger("ecoplan.kills", 3);
    }

    /** Immediate stops of PostgreSQL, {@code -Decoplan.kills=N}. */
    static int ofPostgres() {
        return Integer.getInteger("ecoplan.kills", 3);
    }
}
