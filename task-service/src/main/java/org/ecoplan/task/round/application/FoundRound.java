package org.ecoplan.task.round.application;

import org.ecoplan.task.round.domain.Round;

/**
 * A round that is kept from changes until the transaction ends.
 *
 * @param opening whether it still asks for the reports of its first set
 * @param closed whether the office closed it
 */
public record FoundRound(Round round, boolean opening, boolean closed) {}
