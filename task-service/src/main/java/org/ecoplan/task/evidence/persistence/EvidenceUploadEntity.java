package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceUpload;
import org.ecoplan.task.evidence.domain.FileName;
import org.jspecify.annotations.Nullable;

/** Row of an upload that is not finished. */
@Entity
@Table(name = "evidence_upload")
class EvidenceUploadEntity {
    @Id
    UUID id;

    @Embedded
    OwnerColumns owner;

    String name;

    long length;

    @Embedded
    StatedColumns stated;

    @Column(name = "expected_hash")
    @Nullable
    String expectedHash;

    @Column(name = "intended_hash")
    @Nullable
    String intendedHash;

    @Column(name = "expires_at")
    Instant expiresAt;

    static EvidenceUploadEntity of(EvidenceUpload upload) {
        EvidenceUploadEntity row = new EvidenceUploadEntity();
        row.id = upload.id().value();
        row.owner = OwnerColumns.of(upload.owner());
        row.name = upload.name().value();
        row.length = upload.length();
        row.stated = StatedColumns.of(upload.stated());
        row.expectedHash = upload.expectedHash();
        row.expiresAt = upload.expiresAt();
        return row;
    }

    EvidenceUpload toUpload() {
        return new EvidenceUpload(
                new EvidenceId(id),
                owner.toOwner(),
                new FileName(name),
                length,
                StatedColumns.toStated(stated),
                expectedHash,
                expiresAt);
    }
}
