package org.ecoplan.task.report.rest;

import java.time.Instant;
import java.util.UUID;

/** A draft as it was left. */
public record DraftView(UUID reportId, DraftForm form, String savedBy, Instant savedAt) {}
