package org.ecoplan.task.assignment.domain;

import java.util.UUID;

/** Names a duty. */
public record AssignmentId(UUID value) {
    static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }
}
