package org.ecoplan.testkit.architecture.good.assignment.domain;

import java.time.LocalDate;
import org.ecoplan.kernel.Deadline;

/** An assignment. */
public record Assignment(AssignmentId id, Deadline deadline) {
    public boolean isOverdueOn(LocalDate today) {
        return deadline.daysOver(today) > 0;
    }
}
