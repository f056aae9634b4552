package org.ecoplan.plan.fourlists.application;

import java.time.Instant;
import org.ecoplan.plan.fourlists.domain.FourLists;

/**
 * Lists that were adopted by a decision (清单审定); a version never changes.
 *
 * @param number 1 for the first version
 * @param decision the decision, such as the meeting that adopted them
 */
public record Adoption(
        ListsOf of,
        String organisation,
        int number,
        String decision,
        String adoptedBy,
        Instant adoptedAt,
        FourLists lists) {}
