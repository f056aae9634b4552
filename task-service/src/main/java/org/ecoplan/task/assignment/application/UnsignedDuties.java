package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.jspecify.annotations.Nullable;

/** The duties whose time to sign is over, for whoever tells of them. */
public interface UnsignedDuties {

    /** The next ones of which a rung is crossed, held until the transaction ends; those another instance holds are left. */
    Uni<List<UnsignedDuty>> holdNext(LocalDate today, int limit);

    /**
     * Records crossed rungs; answers those duties for which the rung of this last day to sign was not recorded before.
     *
     * @param spoken whether it is told, or a newer one speaks for it
     */
    Uni<List<UnsignedDuty>> record(List<UnsignedDuty> duties, SignOffPolicy.Rung rung, boolean spoken, Instant at);

    /** Puts the duties to the next day on which a rung stands, all the same; absent for none. */
    Uni<Void> goOn(List<UnsignedDuty> duties, @Nullable LocalDate nextRung);
}
