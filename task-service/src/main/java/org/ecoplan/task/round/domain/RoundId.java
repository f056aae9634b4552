package org.ecoplan.task.round.domain;

import java.util.UUID;

/** Names a round of quarterly scheduling. */
public record RoundId(UUID value) {}
