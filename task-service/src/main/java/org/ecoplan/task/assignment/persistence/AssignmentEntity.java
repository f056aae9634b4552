package org.ecoplan.task.assignment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyRole;
import org.ecoplan.task.assignment.domain.Signature;
import org.jspecify.annotations.Nullable;

/** Row of a duty. */
@Entity
@Table(name = "assignment")
class AssignmentEntity {
    @Id
    UUID id;

    @Version
    long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_id")
    IssuedTaskEntity task;

    @Column(name = "plan_id")
    UUID planId;

    String organisation;
    int position;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_name")
    String unitName;

    @Enumerated(EnumType.STRING)
    DutyRole role;

    @Column(name = "named_as", columnDefinition = "text")
    String namedAs;

    boolean inherited;

    @Enumerated(EnumType.STRING)
    AssignmentState state;

    @Column(name = "assigned_on")
    @Nullable
    LocalDate assignedOn;

    @Column(name = "days_to_sign")
    int daysToSign;

    @Column(name = "next_sign_rung")
    @Nullable
    LocalDate nextSignRung;

    @Column(name = "acknowledge_by")
    LocalDate acknowledgeBy;

    @Column(name = "acknowledge_provisional")
    boolean acknowledgeProvisional;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    /** Kept by the obligations of the duty. */
    @Column(name = "next_due", insertable = false, updatable = false)
    @Nullable
    LocalDate nextDue;

    /** A revision of the plan took it off the task; set by that alone. */
    @Column(name = "taken_off", insertable = false, updatable = false)
    boolean takenOff;

    /** Takes over what can change. */
    void take(Assignment assignment) {
        state = assignment.state();
        Signature signature = assignment.signature();
        assignedOn = signature.assignedOn();
        daysToSign = signature.workingDays();
        acknowledgeBy = signature.by();
        acknowledgeProvisional = signature.provisional();
        nextSignRung = signature.nextRung();
        acknowledgedAt = signature.at();
        acknowledgedBy = signature.signer();
    }

    Assignment toAssignment() {
        return new Assignment(
                new AssignmentId(id),
                version,
                task.toHeader(),
                new Duty(unitCode, unitName, role, namedAs, inherited),
                state,
                new Signature(
                        assignedOn,
                        daysToSign,
                        acknowledgeBy,
                        acknowledgeProvisional,
                        nextSignRung,
                        acknowledgedAt,
                        acknowledgedBy),
                nextDue);
    }
}
