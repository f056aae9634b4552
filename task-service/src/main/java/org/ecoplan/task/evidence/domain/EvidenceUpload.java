package org.ecoplan.task.evidence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload that is not finished.
 *
 * @param owner whose it is and what it is to prove
 * @param length of the whole file in bytes
 * @param expectedHash SHA-256 that the sender stated, absent when it did not
 * @param expiresAt when it is thrown away
 */
public record EvidenceUpload(
        EvidenceId id,
        EvidenceOwner owner,
        FileName name,
        long length,
        Stated stated,
        @Nullable String expectedHash,
        Instant expiresAt) {}
