package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/** An event about one dated point of a duty (时限事项). */
public interface AboutObligation extends AboutDuty {
    UUID obligationId();

    /** What is due, in words of the plan. */
    String what();

    LocalDate deadline();

    /** Counts the changes of the deadline. */
    int deadlineVersion();
}
