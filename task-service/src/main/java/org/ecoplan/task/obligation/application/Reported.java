package org.ecoplan.task.obligation.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.Statement;

/**
 * What a report says of its duty.
 *
 * @param progress per cent done
 * @param reached what it says is reached
 * @param retracted what an earlier report said is reached and is not
 * @param figured of what it states a figure
 */
public record Reported(
        UUID report,
        int progress,
        Collection<ObligationId> reached,
        Collection<ObligationId> retracted,
        Collection<ObligationId> figured) {

    /** Of a report that does not stand any more. */
    public static Reported nothing(UUID report) {
        return new Reported(report, 0, List.of(), List.of(), List.of());
    }

    Statement statement() {
        return new Statement(report, progress, Set.copyOf(reached), Set.copyOf(retracted));
    }
}
