package org.ecoplan.plan.plan.application;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.ecoplan.plan.plan.domain.RepeatedDutyDates;
import org.jspecify.annotations.Nullable;

/**
 * How a document says that it is steered (机制) and what it asks for again and again (周期性义务), with the days.
 *
 * @param periodEnd last day of the plan, absent where the document names none
 * @param rounds length of the period that a round asks about (调度频次)
 */
public record PlanRhythm(
        LocalDate issuedOn,
        LocalDate inForceSince,
        @Nullable LocalDate periodEnd,
        ReportingPeriod.Length rounds,
        List<Mechanism> mechanisms,
        List<Repeated> repeated) {

    /** A mechanism by its kind, such as HALF_YEAR_NOTICE 半年通报. */
    public record Mechanism(String kind, String quote) {}

    /**
     * A repeated duty.
     *
     * @param due empty where the days cannot be told from the plan alone, as of working days
     */
    public record Repeated(String cycle, String quote, List<LocalDate> due) {}

    static PlanRhythm of(PlanTree tree, LocalDate issuedOn, LocalDate inForceSince) {
        LocalDate end = tree.header().current().periodEnd();
        return new PlanRhythm(
                issuedOn,
                inForceSince,
                end,
                tree.header().current().tempo().length(),
                tree.notes().mechanisms().stream()
                        .map(read -> new Mechanism(read.kind(), read.quote()))
                        .toList(),
                tree.notes().repeatedDuties().stream()
                        .map(read ->
                                new Repeated(read.cycle(), read.quote(), RepeatedDutyDates.of(read, issuedOn, end)))
                        .toList());
    }

    /** The words in which the document names a mechanism, the first of them. */
    public @Nullable String quoteOf(String kind) {
        return mechanisms.stream()
                .filter(mechanism -> mechanism.kind().equals(kind))
                .map(Mechanism::quote)
                .findFirst()
                .orElse(null);
    }
}
