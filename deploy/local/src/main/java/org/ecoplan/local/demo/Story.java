package org.ecoplan.local.demo;

import java.io.PrintStream;
import java.util.Objects;

/** Tells the watcher step by step what happens and where to look; stops the demo when something is amiss. */
public final class Story {
    private final PrintStream out;
    private int step;

    public Story(PrintStream out) {
        this.out = out;
    }

    public void step(String title) {
        step++;
        out.printf("%n%d. %s%n", step, title);
    }

    public void tell(String line) {
        out.println("   " + line);
    }

    public void look(Object address) {
        out.println("   → " + address);
    }

    /** Goes on only if it holds. */
    public void expect(boolean holds, String what) {
        if (!holds) {
            throw new Unexpected("Expected: " + what);
        }
    }

    public void expectEqual(Object expected, Object actual, String what) {
        expect(Objects.equals(expected, actual), "%s is %s, but it is %s".formatted(what, expected, actual));
    }
}
