package org.ecoplan.task.obligation.persistence;

import static java.util.Objects.requireNonNull;

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
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.task.obligation.domain.CrossedRung;
import org.ecoplan.task.obligation.domain.DueDate;
import org.ecoplan.task.obligation.domain.Obligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.ObligationKind;
import org.ecoplan.task.obligation.domain.ObligationSource;
import org.ecoplan.task.obligation.domain.ObligationState;
import org.ecoplan.task.obligation.domain.Standstill;
import org.ecoplan.task.obligation.domain.Strength;
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

    int occurrence;

    @Enumerated(EnumType.STRING)
    ObligationKind kind;

    @Column(columnDefinition = "text")
    String what;

    @Enumerated(EnumType.STRING)
    Strength strength;

    LocalDate deadline;

    @Column(name = "deadline_version")
    int deadlineVersion;

    @Column(name = "counted_from")
    @Nullable
    LocalDate countedFrom;

    @Column(name = "counted_days")
    @Nullable
    Integer countedDays;

    boolean provisional;

    @Enumerated(EnumType.STRING)
    ObligationState state;

    @Column(name = "met_at")
    @Nullable
    Instant metAt;

    @Column(name = "met_by_report")
    @Nullable
    UUID metByReport;

    @Column(name = "accepted_at")
    @Nullable
    Instant acceptedAt;

    @Column(name = "suspension_id")
    @Nullable
    UUID suspensionId;

    @Column(name = "suspended_from")
    @Nullable
    LocalDate suspendedFrom;

    @Column(name = "suspended_until")
    @Nullable
    LocalDate suspendedUntil;

    @Column(name = "suspension_grounds")
    @Nullable
    String suspensionGrounds;

    /** Takes over what a report or a decision can change. */
    void take(Obligation obligation) {
        Obligation.Claim claim = obligation.claim();
        WorkingDayCount count = obligation.due().count();
        Standstill still = obligation.standstill();
        state = obligation.state();
        deadline = obligation.deadline().lastDay();
        deadlineVersion = obligation.due().version();
        countedFrom = count == null ? null : count.from();
        countedDays = count == null ? null : count.days();
        provisional = obligation.due().provisional();
        metAt = claim == null ? null : claim.at();
        metByReport = claim == null ? null : claim.report();
        acceptedAt = claim == null ? null : claim.acceptedAt();
        suspensionId = still == null ? null : still.suspension();
        suspendedFrom = still == null ? null : still.from();
        suspendedUntil = still == null ? null : still.until();
        suspensionGrounds = still == null ? null : still.grounds();
    }

    Obligation toObligation(List<CrossedRung> crossedRungs, List<DueDate.Earlier> earlier) {
        return new Obligation(
                new ObligationId(id),
                new ObligationSource(kind, sourceId, occurrence),
                what,
                strength,
                new DueDate(new Deadline(deadline), deadlineVersion, count(), provisional, earlier),
                state,
                metAt == null ? null : new Obligation.Claim(metAt, metByReport, acceptedAt),
                standstill(),
                crossedRungs);
    }

    private @Nullable Standstill standstill() {
        return suspensionId == null
                ? null
                : new Standstill(
                        suspensionId,
                        requireNonNull(suspendedFrom),
                        requireNonNull(suspendedUntil),
                        requireNonNull(suspensionGrounds));
    }

    private @Nullable WorkingDayCount count() {
        return countedFrom == null || countedDays == null ? null : new WorkingDayCount(countedFrom, countedDays);
    }
}
