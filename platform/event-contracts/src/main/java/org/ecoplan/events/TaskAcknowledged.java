package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/** A unit signed for its duty (签收). */
public record TaskAcknowledged(
        UUID assignmentId, UUID taskId, String organisation, String unitCode, Instant acknowledgedAt) {}
