package org.ecoplan.testkit.architecture.good.assignment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.testkit.architecture.good.assignment.domain.Assignment;
import org.ecoplan.testkit.architecture.good.assignment.domain.AssignmentId;

@Entity
class AssignmentEntity {
    @Id
    UUID id;

    LocalDate deadline;

    Assignment toAssignment() {
        return new Assignment(new AssignmentId(id), new Deadline(deadline));
    }
}
