package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** Port: the rounds that were closed. */
public interface RoundClosings {

    /** A round is closed once: what is known stays. */
    Uni<Void> keep(Collection<RoundClosing> closings);

    /**
     * Those of a plan up to the end of a day by round; who sees a branch reads the figures of its units, where they had reports
     * to hand in.
     */
    Uni<Map<UUID, RoundClosing>> ofPlan(CallerScope scope, UUID planId, LocalDate day);
}
