package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** The evidence files of duties (佐证材料); answered by whoever keeps them. */
public interface DutyEvidence {

    /** Whether all these are files of the duty that exist for the caller; joins the running transaction. */
    Uni<Boolean> areOf(CallerScope scope, AssignmentId duty, Set<UUID> files);
}
