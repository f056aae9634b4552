package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** The duties whose obligations these are, as far as they exist for a caller; answered by whoever keeps duties. */
public interface ObligatedDuties {

    /** Finds a duty and keeps others from changing it or its obligations until the transaction ends. */
    Uni<Optional<ObligatedDuty>> hold(CallerScope scope, UUID id);
}
