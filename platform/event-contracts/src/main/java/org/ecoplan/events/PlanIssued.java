package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan (行动方案) became binding. Its tasks follow as one {@link PlanTaskIssued} each. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanIssued(
        UUID planId,
        int revision,
        String organisation,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        LocalDate issuedOn,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int taskCount) {}
