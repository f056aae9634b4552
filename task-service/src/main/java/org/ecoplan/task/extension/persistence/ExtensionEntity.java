package org.ecoplan.task.extension.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.extension.domain.Extension.Decision;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.ecoplan.task.extension.domain.ExtensionState;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** Row of a request for a later deadline. */
@Entity
@Table(name = "deadline_extension")
class ExtensionEntity {
    @Id
    UUID id;

    @Column(name = "obligation_id")
    UUID obligationId;

    @Column(name = "assignment_id")
    UUID assignmentId;

    String organisation;

    @Column(name = "unit_code")
    String unitCode;

    @Column(columnDefinition = "text")
    String what;

    LocalDate deadline;

    LocalDate proposed;

    String reason;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    ExtensionState state;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_for")
    @Nullable
    String decidedFor;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decision_reason")
    @Nullable
    String decisionReason;

    @Nullable
    LocalDate approved;

    static ExtensionEntity of(Extension extension) {
        ExtensionEntity row = new ExtensionEntity();
        row.id = extension.id().value();
        row.obligationId = extension.obligation().value();
        row.assignmentId = extension.duty().value();
        row.organisation = extension.organisation();
        row.unitCode = extension.unitCode();
        row.what = extension.what();
        row.deadline = extension.deadline();
        row.proposed = extension.proposed();
        row.reason = extension.reason();
        row.requestedBy = extension.requestedBy();
        row.requestedAt = extension.requestedAt();
        row.take(extension);
        return row;
    }

    void take(Extension extension) {
        Decision decision = extension.decision();
        state = extension.state();
        decidedBy = decision == null ? null : decision.by();
        decidedFor = decision == null ? null : decision.unit();
        decidedAt = decision == null ? null : decision.at();
        decisionReason = decision == null ? null : decision.reason();
        approved = decision == null ? null : decision.approved();
    }

    Extension toExtension() {
        return new Extension(
                new ExtensionId(id),
                new AssignmentId(assignmentId),
                new ObligationId(obligationId),
                organisation,
                unitCode,
                what,
                deadline,
                proposed,
                reason,
                requestedBy,
                requestedAt,
                state,
                decidedAt == null
                        ? null
                        : new Decision(
                                Objects.requireNonNull(decidedBy),
                                Objects.requireNonNull(decidedFor),
                                decidedAt,
                                Objects.requireNonNull(decisionReason),
                                approved));
    }
}
