package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slip in the title or the date of a plan in force was corrected (勘误): it is the same plan, and of its due dates only
 * those change that are counted from its date.
 *
 * @param title as it is from now on
 * @param issuedOn 成文日期 as it is from now on
 * @param correctedOn local date in Asia/Shanghai
 * @param afterIssue what its tasks have to reach a while behind its date (印发之日起…内), by the days that follow from the date
 *     as it is from now on; absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanCorrected(
        UUID planId,
        int revision,
        String organisation,
        String title,
        LocalDate issuedOn,
        String reason,
        LocalDate correctedOn,
        @Nullable List<PlanTaskIssued.RepeatedDuty> afterIssue) {

    /** A correction of a plan of which nothing is counted from its date. */
    public PlanCorrected(
            UUID planId,
            int revision,
            String organisation,
            String title,
            LocalDate issuedOn,
            String reason,
            LocalDate correctedOn) {
        this(planId, revision, organisation, title, issuedOn, reason, correctedOn, null);
    }
}
