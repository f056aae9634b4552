package org.ecoplan.task.assignment.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A date that a task sets, in the document's words.
 *
 * @param sourceId the target or milestone that sets it; the task itself for the end of the plan
 * @param by last day, local date in Asia/Shanghai
 */
public record DatedItem(UUID sourceId, ObligationKind kind, String what, LocalDate by) {}
