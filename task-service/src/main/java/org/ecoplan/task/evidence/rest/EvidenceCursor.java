package org.ecoplan.task.evidence.rest;

import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.task.evidence.application.EvidencePlace;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.jspecify.annotations.Nullable;

/** The place in a list of evidence files, as callers see it. */
final class EvidenceCursor {
    private EvidenceCursor() {}

    static String after(Evidence last) {
        return Cursor.of(last.storedAt(), last.id().value());
    }

    static @Nullable EvidencePlace read(@Nullable String cursor) {
        return Cursor.place(cursor, (storedAt, id) -> new EvidencePlace(storedAt, new EvidenceId(id)));
    }
}
