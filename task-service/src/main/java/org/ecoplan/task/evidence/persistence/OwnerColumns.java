package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceOwner;

/** Whose an evidence file is, in columns. */
@Embeddable
class OwnerColumns {
    @Column(name = "assignment_id")
    UUID assignmentId;

    @Column(name = "task_id")
    UUID taskId;

    String organisation;

    @Column(name = "unit_code")
    String unitCode;

    String uploader;

    static OwnerColumns of(EvidenceOwner owner) {
        OwnerColumns columns = new OwnerColumns();
        columns.assignmentId = owner.assignmentId().value();
        columns.taskId = owner.taskId();
        columns.organisation = owner.organisation();
        columns.unitCode = owner.unitCode();
        columns.uploader = owner.uploader();
        return columns;
    }

    EvidenceOwner toOwner() {
        return new EvidenceOwner(new AssignmentId(assignmentId), taskId, organisation, unitCode, uploader);
    }
}
