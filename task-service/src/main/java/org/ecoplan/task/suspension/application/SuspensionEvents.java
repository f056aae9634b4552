package org.ecoplan.task.suspension.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.suspension.domain.Suspension;

/** Tells others whose clock stands still and whose goes on; part of the running transaction. */
public interface SuspensionEvents {
    Uni<Void> started(Suspension suspension, List<OpenObligation> points, Instant at);

    Uni<Void> ended(Suspension suspension, List<OpenObligation> points);
}
