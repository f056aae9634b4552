package org.ecoplan.plan.plan.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.PlanState;
import org.jspecify.annotations.Nullable;

/** A plan in a list. */
public record PlanSummary(
        UUID planId,
        String organisation,
        @Nullable String title,
        @Nullable String documentNumber,
        PlanState state,
        @Nullable LocalDate issuedOn,
        String sourceName,
        Instant importedAt,
        long version) {

    /** The place of a plan in the list. */
    public record Place(Instant importedAt, UUID planId) {}
}
