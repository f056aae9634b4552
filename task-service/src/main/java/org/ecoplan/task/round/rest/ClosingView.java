package org.ecoplan.task.round.rest;

import java.time.Instant;
import java.util.UUID;

/** That a round is closed. */
public record ClosingView(UUID roundId, Instant closedAt, String closedBy, String reason) {}
