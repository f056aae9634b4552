package org.ecoplan.task.round.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;

/**
 * A round of quarterly scheduling (季调度) of a plan, as plan-service opened it.
 *
 * @param period the quarter reported on, such as {@code 2024-Q4}
 * @param due the round's own deadline for the units' reports
 */
public record Round(RoundId id, UUID planId, String organisation, String period, LocalDate openedOn, Deadline due) {}
