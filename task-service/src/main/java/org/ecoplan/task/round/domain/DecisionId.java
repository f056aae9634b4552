package org.ecoplan.task.round.domain;

import java.util.UUID;

/** Names a decision on what a round expects. */
public record DecisionId(UUID value) {}
