package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target (主要目标) of an issued plan that stands outside its tasks.
 *
 * @param position 1-based place among the headline targets of the plan
 * @param unitCodes who answers for it: the units that it names, else the lead units (牵头单位) of the tasks with the same
 *     indicator, else the organisation itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeadlineTargetIssued(
        UUID planId,
        int revision,
        String organisation,
        String planTitle,
        int position,
        LocalDate issuedOn,
        @Nullable LocalDate planEnd,
        List<String> unitCodes,
        PlanTaskIssued.Target target) {}
