package org.ecoplan.events;

import java.util.UUID;

/** An event about one report of a duty (进展报告). */
public interface AboutReport extends AboutDuty {
    UUID reportId();

    UUID roundId();

    /** The reporting period, such as 2024-Q3. */
    String period();
}
