package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceOwner;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfDuty;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfProblem;
import org.jspecify.annotations.Nullable;

/** Whose an evidence file is, in columns: of a duty with its task, or of a problem with a stage. */
@Embeddable
class OwnerColumns {
    @Column(name = "assignment_id")
    @Nullable
    UUID assignmentId;

    @Column(name = "task_id")
    @Nullable
    UUID taskId;

    @Column(name = "problem_id")
    @Nullable
    UUID problemId;

    @Enumerated(EnumType.STRING)
    EvidenceSubject.@Nullable Stage stage;

    String organisation;

    @Column(name = "unit_code")
    String unitCode;

    String uploader;

    static OwnerColumns of(EvidenceOwner owner) {
        OwnerColumns columns = new OwnerColumns();
        if (owner.about() instanceof OfProblem problem) {
            columns.problemId = problem.problemId();
            columns.stage = problem.stage();
        } else if (owner.about() instanceof OfDuty duty) {
            columns.assignmentId = duty.assignmentId().value();
            columns.taskId = duty.taskId();
        }
        columns.organisation = owner.organisation();
        columns.unitCode = owner.unitCode();
        columns.uploader = owner.uploader();
        return columns;
    }

    EvidenceOwner toOwner() {
        return new EvidenceOwner(subject(), organisation, unitCode, uploader);
    }

    private EvidenceSubject subject() {
        return problemId != null && stage != null
                ? new OfProblem(problemId, stage)
                : new OfDuty(new AssignmentId(Objects.requireNonNull(assignmentId)), Objects.requireNonNull(taskId));
    }

    /** The name of the field that says what a file is about. */
    static String fieldOf(EvidenceSubject about) {
        return about instanceof OfProblem ? "owner.problemId" : "owner.assignmentId";
    }

    /** What stands in {@link #fieldOf that field}. */
    static UUID valueOf(EvidenceSubject about) {
        return about instanceof OfProblem problem
                ? problem.problemId()
                : ((OfDuty) about).assignmentId().value();
    }
}
