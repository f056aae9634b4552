package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The clock of a dated point stands still (中止): nothing of it is reminded of until {@link SuspensionEnded}.
 *
 * @param deadline as it is; it moves by the days of the suspension when that is over
 * @param from the first day
 * @param expectedEnd the last day as it is expected
 * @param grounds why, in the words of whoever asked
 */
public record SuspensionStarted(
        UUID assignmentId,
        UUID obligationId,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        String what,
        LocalDate deadline,
        int deadlineVersion,
        UUID suspensionId,
        LocalDate from,
        LocalDate expectedEnd,
        String grounds,
        Instant startedAt)
        implements AboutObligation {}
