package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/** A round asks a unit for the report on one of its duties. */
public record ReportRequested(
        UUID reportId,
        UUID roundId,
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String organisation,
        String period,
        String ordinal,
        String title,
        String unitCode,
        LocalDate due)
        implements AboutReport {}
