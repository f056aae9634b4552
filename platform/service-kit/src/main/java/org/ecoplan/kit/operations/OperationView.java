package org.ecoplan.kit.operations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done, or would be.
 *
 * @param dryRun nothing was changed
 * @param before events that waited before, of the key or in all that are parked
 * @param after the same afterwards
 */
public record OperationView(
        @Schema(examples = "OUTBOX_RELEASE") String act, String subject, boolean dryRun, long before, long after) {}
