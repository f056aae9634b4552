package org.ecoplan.plan.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.round.domain.TempoChange;

/** Port: at which tempo a plan was dispatched before. */
public interface TempoChanges {

    Uni<Void> add(TempoChange change, String organisation);

    /** Of a plan of the caller's organisation, oldest first. */
    Uni<List<TempoChange>> ofPlan(CallerScope scope, UUID planId);
}
