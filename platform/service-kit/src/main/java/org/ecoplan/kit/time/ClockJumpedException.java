package org.ecoplan.kit.time;

import java.time.LocalDate;

/** The clock is far ahead of the last day on which work was done; nobody has said yet that it is right. */
public final class ClockJumpedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockJumpedException(LocalDate from, LocalDate to) {
        super("the clock went from " + from + " to " + to + "; an operator has to confirm that it is right");
    }
}
