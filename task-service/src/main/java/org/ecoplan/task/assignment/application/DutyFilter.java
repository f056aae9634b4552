package org.ecoplan.task.assignment.application;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.jspecify.annotations.Nullable;

/** Which duties a caller wants to see; an absent part does not narrow. */
public record DutyFilter(
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable String unitCode,
        @Nullable AssignmentState state) {}
