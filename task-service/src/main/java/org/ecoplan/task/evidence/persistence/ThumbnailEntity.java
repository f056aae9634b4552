package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Row of the small picture of an evidence file; lists do not read it. */
@Entity
@Immutable
@Table(name = "evidence_thumbnail")
class ThumbnailEntity {
    @Id
    @Column(name = "evidence_id")
    UUID evidenceId;

    byte[] jpeg;
}
