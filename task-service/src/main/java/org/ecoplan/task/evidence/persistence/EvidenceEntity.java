package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceType;
import org.ecoplan.task.evidence.domain.FileName;
import org.ecoplan.task.evidence.domain.Picture;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Row of an evidence file. */
@Entity
@Immutable
@Table(name = "evidence")
class EvidenceEntity {
    @Id
    UUID id;

    @Embedded
    OwnerColumns owner;

    String name;

    @Enumerated(EnumType.STRING)
    EvidenceType type;

    long length;

    String sha256;

    @Column(name = "stored_at")
    Instant storedAt;

    @Embedded
    StatedColumns stated;

    @Enumerated(EnumType.STRING)
    Evidence.Scan scan;

    @Nullable
    Integer width;

    @Nullable
    Integer height;

    @Column(name = "taken_at")
    @Nullable
    Instant takenAt;

    @Column(name = "taken_latitude")
    @Nullable
    Double takenLatitude;

    @Column(name = "taken_longitude")
    @Nullable
    Double takenLongitude;

    @Column(name = "picture_hash")
    @Nullable
    Long pictureHash;

    static EvidenceEntity of(Evidence evidence) {
        EvidenceEntity row = new EvidenceEntity();
        row.id = evidence.id().value();
        row.owner = OwnerColumns.of(evidence.owner());
        row.name = evidence.name().value();
        row.type = evidence.type();
        row.length = evidence.length();
        row.sha256 = evidence.sha256();
        row.storedAt = evidence.storedAt();
        row.stated = StatedColumns.of(evidence.stated());
        row.scan = evidence.scan();
        if (evidence.picture() != null) {
            row.take(evidence.picture());
        }
        return row;
    }

    private void take(Picture picture) {
        width = picture.width();
        height = picture.height();
        takenAt = picture.takenAt();
        if (picture.takenPlace() != null) {
            takenLatitude = picture.takenPlace().latitude();
            takenLongitude = picture.takenPlace().longitude();
        }
        pictureHash = picture.likeness();
    }

    Evidence toEvidence() {
        return new Evidence(
                new EvidenceId(id),
                owner.toOwner(),
                new FileName(name),
                type,
                length,
                sha256,
                storedAt,
                StatedColumns.toStated(stated),
                scan,
                width == null || height == null
                        ? null
                        : new Picture(
                                width,
                                height,
                                takenAt,
                                StatedColumns.point(takenLatitude, takenLongitude),
                                pictureHash));
    }
}
