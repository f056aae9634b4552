package org.ecoplan.task.clue.domain;

import java.util.UUID;

/** Names a clue inside the office; who gave it knows its receipt only. */
public record ClueId(UUID value) {

    public static ClueId random() {
        return new ClueId(UUID.randomUUID());
    }
}
