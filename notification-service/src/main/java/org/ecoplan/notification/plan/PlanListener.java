package org.ecoplan.notification.plan;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Hears within the transaction that a plan was closed. */
public interface PlanListener {

    Uni<Void> closed(UUID planId);
}
