package org.ecoplan.task.target.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** The targets that are kept. */
public interface IssuedTargets {

    /** Writes different tasks with their targets; what is known of the same or a newer revision stays as it is. */
    Uni<Void> keep(List<IssuedTask> tasks);

    /** Corrects the day on which a plan says that it was issued. */
    Uni<Void> redate(UUID planId, LocalDate issuedOn);

    /** The tasks of the caller's organisation among these; one that was issued before targets were kept is left out. */
    Uni<Map<UUID, IssuedTask>> of(CallerScope scope, Collection<UUID> tasks);
}
