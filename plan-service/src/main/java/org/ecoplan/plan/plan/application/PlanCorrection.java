package org.ecoplan.plan.plan.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A slip of a plan in force that was corrected (勘误).
 *
 * @param version of the plan that the correction made
 */
public record PlanCorrection(
        UUID planId,
        long version,
        String titleBefore,
        String title,
        LocalDate issuedOnBefore,
        LocalDate issuedOn,
        String reason,
        String correctedBy,
        Instant correctedAt) {}
