package org.ecoplan.plan.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure that did not happen by its last day.
 *
 * @param clause the words of the plan that ask for it
 * @param from first day of its cycle
 * @param madeOn the day on which something was disclosed after all, absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MissedDisclosureView(
        UUID dutyId,
        String clause,
        LocalDate from,
        LocalDate due,
        @Nullable LocalDate madeOn) {

    static MissedDisclosureView of(MissedDisclosure missed) {
        return new MissedDisclosureView(
                missed.id(),
                missed.duty().clause(),
                missed.duty().from(),
                missed.duty().due(),
                missed.made());
    }
}
