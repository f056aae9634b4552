package org.ecoplan.plan.plan.application;

import java.time.LocalDate;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of an issued plan.
 *
 * @param issuedOn 成文日期
 * @param inForceSince the day on which it was issued here
 * @param periodEnd last day of the plan; absent where the document names none
 * @param rounds length of the period that a round asks about (调度频次)
 * @param closedOn the day on which it was closed; absent while it runs
 */
public record PlanFacts(
        PlanId id,
        String organisation,
        boolean isRunning,
        LocalDate issuedOn,
        LocalDate inForceSince,
        @Nullable LocalDate periodEnd,
        ReportingPeriod.Length rounds,
        @Nullable LocalDate closedOn) {}
