package org.ecoplan.task.problem.domain;

import java.util.UUID;

/** Names a problem. */
public record ProblemId(UUID value) {

    public static ProblemId random() {
        return new ProblemId(UUID.randomUUID());
    }
}
