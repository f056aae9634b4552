package org.ecoplan.local;

/** Tells the person at the terminal what happens. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = line -> {};

    void say(String line);
}
