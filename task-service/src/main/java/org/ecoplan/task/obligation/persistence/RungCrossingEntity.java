package org.ecoplan.task.obligation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.obligation.domain.CrossedRung;

/** Row of a crossed rung. Its key is the claim: inserted once, whoever finds it there stays silent. */
@Entity
@Table(name = "rung_crossing")
@IdClass(RungCrossingEntity.Key.class)
class RungCrossingEntity {
    @Id
    @Column(name = "obligation_id")
    UUID obligationId;

    @Id
    @Column(name = "deadline_version")
    int deadlineVersion;

    @Id
    String rung;

    @Column(name = "rung_date")
    LocalDate rungDate;

    @Enumerated(EnumType.STRING)
    CrossedRung.Outcome outcome;

    @Column(name = "crossed_at")
    Instant crossedAt;

    CrossedRung toCrossedRung() {
        return new CrossedRung(rung, rungDate, outcome, crossedAt);
    }

    record Key(UUID obligationId, int deadlineVersion, String rung) implements Serializable {}
}
