package org.ecoplan.task.evidence.application;

import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceType;
import org.ecoplan.task.evidence.domain.Picture;
import org.jspecify.annotations.Nullable;

/** What was found out of a whole file. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Examined(
        EvidenceType type,
        String sha256,
        Evidence.Scan scan,
        @Nullable Picture picture,
        byte @Nullable [] thumbnail) {}
