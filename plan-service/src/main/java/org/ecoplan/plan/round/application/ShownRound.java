package org.ecoplan.plan.round.application;

import java.util.List;
import org.ecoplan.plan.round.domain.Round;

/** A round and what its due dates were before, oldest first. */
public record ShownRound(Round round, List<FormerDueDates> former) {}
