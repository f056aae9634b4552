package org.ecoplan.local;

import java.time.Duration;

/** One running piece of the local system (组成部分): a server process, or the sink inside the launcher. */
public interface Part {
    /** Name in tables, log files and commands: {@code postgres}, {@code task-service} … */
    String name();

    /** Starts the part; it may still be on its way up afterwards. */
    void start();

    /** Whether its process lives, ready or not. */
    boolean isAlive();

    /** Whether it answers where its users knock, asked for real. */
    boolean isReady();

    /** Waits until it answers; fails as soon as its process has died. */
    void awaitReady(Duration limit);

    /** Stops it in good order; without effect when it does not run. */
    void stop();
}
