package org.ecoplan.local.cli;

import java.io.PrintStream;
import org.ecoplan.local.Progress;

/** Prints what happens with the seconds since the command began. */
final class Terminal implements Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.printf("[%5.1f s] %s%n", (System.nanoTime() - began) / 1e9, line);
        out.flush();
    }
}
