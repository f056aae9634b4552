package org.ecoplan.system;

/** How often a test ends a process: a few times in each test run, many times with {@code ./ecoplan faults}. */
final class Stops {
    private static final int FEW = 3;

    private Stops() {}

    /** Whether this is the long run, in which nothing is left to chance or to another test. */
    static boolean inLargeNumbers() {
        return ofAService() > FEW;
    }

    /** Kills of a service at one point, {@code -Decoplan.kills=N}. */
    static int ofAService() {
        return Integer.getInteger("ecoplan.kills", FEW);
    }

    /** Immediate stops of PostgreSQL, {@code -Decoplan.kills=N}. */
    static int ofPostgres() {
        return Integer.getInteger("ecoplan.kills", FEW);
    }
}
