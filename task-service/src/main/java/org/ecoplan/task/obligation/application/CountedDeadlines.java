package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.WorkingDayCount;

/** The open deadlines that are counted in working days, for whoever counts them again under a new calendar. */
public interface CountedDeadlines {

    /** The different counts under which obligations are open or overdue. */
    Uni<List<WorkingDayCount>> counts();

    /**
     * Gives the next obligations of a count that have another deadline this one; what they had is kept. One that was
     * overdue is open again.
     *
     * @param reason why, for people
     * @return those that were changed, at most as many as the limit; none when there are no more
     */
    Uni<List<MovedDeadline>> replace(WorkingDayCount count, LocalDate deadline, String reason, Instant at, int limit);

    /** Marks the obligations of a count as provisional or as final. */
    Uni<Void> mark(WorkingDayCount count, boolean provisional);
}
