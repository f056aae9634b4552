package org.ecoplan.task.assignment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.task.assignment.domain.CrossedRung;
import org.ecoplan.task.assignment.domain.Obligation;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.ecoplan.task.assignment.domain.ObligationKind;
import org.ecoplan.task.assignment.domain.ObligationState;
import org.jspecify.annotations.Nullable;

/** Row of an obligation. */
@Entity
@Table(name = "obligation")
class ObligationEntity {
    @Id
    UUID id;

    @Column(name = "assignment_id")
    UUID assignmentId;

    String organisation;

    @Column(name = "source_id")
    UUID sourceId;

    @Enumerated(EnumType.STRING)
    ObligationKind kind;

    @Column(columnDefinition = "text")
    String what;

    LocalDate deadline;

    @Column(name = "deadline_version")
    int deadlineVersion;

    @Enumerated(EnumType.STRING)
    ObligationState state;

    @Column(name = "met_at")
    @Nullable
    Instant metAt;

    /** Takes over what can change. */
    void take(Obligation obligation) {
        deadline = obligation.deadline().lastDay();
        deadlineVersion = obligation.deadlineVersion();
        state = obligation.state();
        metAt = obligation.metAt();
    }

    Obligation toObligation(List<CrossedRung> crossedRungs) {
        return new Obligation(
                new ObligationId(id),
                kind,
                sourceId,
                what,
                new Deadline(deadline),
                deadlineVersion,
                state,
                metAt,
                crossedRungs);
    }
}
