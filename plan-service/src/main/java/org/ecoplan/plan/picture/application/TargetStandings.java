package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** Port: how the targets of plans stand, revision by revision. */
public interface TargetStandings {

    /** A revision that is known stays as it is. */
    Uni<Void> keep(Collection<TargetStanding> standings);

    /** Of a whole plan by target: the latest that rests on nothing behind the day. */
    Uni<Map<UUID, TargetStanding>> ofPlan(CallerScope scope, UUID planId, LocalDate day);
}
