package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The duties that are not closed out. */
public interface LiveDuties {
    Uni<List<LiveDuty>> ofPlan(UUID planId);
}
