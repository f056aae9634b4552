package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan (行动方案) became binding. Its headline targets follow as one {@link HeadlineTargetIssued} each, its tasks as one
 * {@link PlanTaskIssued} each.
 *
 * @param headlineTargetCount absent from a sender that tells of none
 * @param mechanisms how the plan is steered (季调度、半年通报、年评估)
 * @param repeatedDuties what is due again and again and stands in no task, so that nobody is named for it
 */
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
        int taskCount,
        @Nullable Integer headlineTargetCount,
        @Nullable List<Mechanism> mechanisms,
        @Nullable List<PlanTaskIssued.RepeatedDuty> repeatedDuties) {

    /**
     * A mechanism (机制).
     *
     * @param kind such as QUARTERLY_SCHEDULING or FOUR_LISTS
     * @param quote the clause, cut with … where it is long
     */
    public record Mechanism(String kind, String quote) {}
}
