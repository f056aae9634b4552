package org.ecoplan.task.summary.application;

import org.ecoplan.task.summary.domain.SummaryId;
import org.ecoplan.task.summary.domain.SummarySubject;

/**
 * A summary that a unit owes, as it is told of.
 *
 * @param possible whether it can be handed in: its round is not closed, and the unit leads the task still
 */
public record OwedSummary(SummaryId id, SummarySubject subject, boolean possible) {}
