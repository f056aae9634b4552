package org.ecoplan.task.suspension.persistence;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.Suspension.Decision;
import org.ecoplan.task.suspension.domain.Suspension.End;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.ecoplan.task.suspension.domain.SuspensionState;
import org.jspecify.annotations.Nullable;

/** Row of a suspension. */
@Entity
@Table(name = "suspension")
class SuspensionEntity {
    private static final String BETWEEN_FILES = " ";

    @Id
    UUID id;

    @Column(name = "assignment_id")
    UUID assignmentId;

    @Column(name = "obligation_id")
    @Nullable
    UUID obligationId;

    String organisation;

    @Column(name = "unit_code")
    String unitCode;

    @Column(columnDefinition = "text")
    @Nullable
    String what;

    @Column(name = "begins_on")
    LocalDate beginsOn;

    @Column(name = "expected_end")
    LocalDate expectedEnd;

    String grounds;

    @Column(name = "evidence_files", columnDefinition = "text")
    String evidenceFiles;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_for")
    String requestedFor;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    SuspensionState state;

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

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_for")
    @Nullable
    String endedFor;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    static SuspensionEntity of(Suspension suspension) {
        ObligationId point = suspension.obligation();
        SuspensionEntity row = new SuspensionEntity();
        row.id = suspension.id().value();
        row.assignmentId = suspension.duty().value();
        row.obligationId = point == null ? null : point.value();
        row.organisation = suspension.organisation();
        row.unitCode = suspension.unitCode();
        row.what = suspension.what();
        row.beginsOn = suspension.from();
        row.expectedEnd = suspension.until();
        row.grounds = suspension.grounds();
        row.evidenceFiles =
                suspension.evidenceFiles().stream().map(UUID::toString).collect(Collectors.joining(BETWEEN_FILES));
        row.requestedBy = suspension.requestedBy();
        row.requestedFor = suspension.requestedFor();
        row.requestedAt = suspension.requestedAt();
        row.take(suspension);
        return row;
    }

    void take(Suspension suspension) {
        Decision decision = suspension.decision();
        End end = suspension.end();
        state = suspension.state();
        decidedBy = decision == null ? null : decision.by();
        decidedFor = decision == null ? null : decision.unit();
        decidedAt = decision == null ? null : decision.at();
        decisionReason = decision == null ? null : decision.reason();
        lastDay = end == null ? null : end.lastDay();
        endedBy = end == null ? null : end.by();
        endedFor = end == null ? null : end.unit();
        endedAt = end == null ? null : end.at();
        endReason = end == null ? null : end.reason();
    }

    Suspension toSuspension() {
        return new Suspension(
                new SuspensionId(id),
                new AssignmentId(assignmentId),
                obligationId == null ? null : new ObligationId(obligationId),
                organisation,
                unitCode,
                what,
                beginsOn,
                expectedEnd,
                grounds,
                files(),
                requestedBy,
                requestedFor,
                requestedAt,
                state,
                decidedAt == null
                        ? null
                        : new Decision(
                                requireNonNull(decidedBy),
                                requireNonNull(decidedFor),
                                decidedAt,
                                requireNonNull(decisionReason)),
                endedAt == null
                        ? null
                        : new End(requireNonNull(lastDay), endedAt, endedBy, endedFor, requireNonNull(endReason)));
    }

    private List<UUID> files() {
        return evidenceFiles.isEmpty()
                ? List.of()
                : Arrays.stream(evidenceFiles.split(BETWEEN_FILES, -1))
                        .map(UUID::fromString)
                        .toList();
    }
}
