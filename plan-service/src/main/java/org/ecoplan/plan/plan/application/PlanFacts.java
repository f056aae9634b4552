package org.ecoplan.plan.plan.application;

import java.time.LocalDate;
import org.ecoplan.plan.plan.domain.PlanId;

/**
 * What other features need to know of an issued plan.
 *
 * @param issuedOn 成文日期
 * @param inForceSince the day on which it was issued here
 */
public record PlanFacts(
        PlanId id, String organisation, boolean isRunning, LocalDate issuedOn, LocalDate inForceSince) {}
