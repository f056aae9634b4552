package org.ecoplan.local;

import java.io.IOException;
import java.util.Locale;

/** Signals that {@link ProcessHandle} cannot send itself. */
enum Signal {
    STOP("STOP"),
    CONTINUE("CONT"),
    INTERRUPT("INT"),
    QUIT("QUIT");

    private final String posixName;

    Signal(String posixName) {
        this.posixName = posixName;
    }

    /** Sends the signal; a process that has just gone is no error. */
    void sendTo(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d 2>/dev/null".formatted(posixName, process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("No shell to send " + toString().toLowerCase(Locale.ROOT), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
