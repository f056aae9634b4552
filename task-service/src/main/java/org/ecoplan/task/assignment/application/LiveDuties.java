package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The duties that are not closed out, in the order in which they came. */
public interface LiveDuties {

    /** The number of the latest duty of a plan, 0 when it has none. The duties of a plan come one after another. */
    Uni<Long> latestNumber(UUID planId);

    /**
     * The next duties of a plan whose number is above the one and not above the other.
     *
     * @param day a unit that was dissolved before it is not asked
     */
    Uni<List<LiveDuty>> next(UUID planId, long above, long upTo, LocalDate day, int limit);
}
