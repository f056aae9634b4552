package org.ecoplan.task.round.domain;

import java.util.UUID;

/** Names a re-opening. */
public record ReopeningId(UUID value) {}
