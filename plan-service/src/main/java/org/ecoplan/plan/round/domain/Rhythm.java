package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is steered (机制), as far as days follow from it.
 *
 * @param issuedOn the day on which the document says that it was issued
 * @param inForceSince the day since which it is steered here
 * @param periodEnd last day of the plan, absent where the document names none
 * @param rounds length of the period that a round asks about (调度频次)
 * @param scheduling the words in which the document asks for 季调度, absent where it does not
 * @param notices the same for 半年通报
 * @param assessments the same for 年评估
 */
public record Rhythm(
        LocalDate issuedOn,
        LocalDate inForceSince,
        @Nullable LocalDate periodEnd,
        ReportingPeriod.Length rounds,
        @Nullable String scheduling,
        @Nullable String notices,
        @Nullable String assessments,
        List<Repeated> repeated) {

    /**
     * A repeated duty (周期性义务).
     *
     * @param due empty where the days cannot be told from the plan alone, as of working days
     */
    public record Repeated(String quote, List<LocalDate> due) {}
}
