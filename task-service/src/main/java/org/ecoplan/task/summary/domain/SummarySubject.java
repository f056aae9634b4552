package org.ecoplan.task.summary.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Of what a summary is: a task in a round.
 *
 * @param period the quarter, month or half-year reported on, such as {@code 2024-Q4}
 * @param due last day of the round for summaries; a later one is possible and is seen
 * @param unitCode of the lead unit (牵头单位) that owes it; where the task has several, the first that the document names
 */
public record SummarySubject(
        UUID roundId,
        UUID planId,
        UUID taskId,
        String organisation,
        String period,
        LocalDate due,
        String planTitle,
        String ordinal,
        String title,
        String unitCode,
        String unitName) {}
