package org.ecoplan.task.assignment.application;

import java.util.List;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.obligation.application.ObligationDetails;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is shown.
 *
 * @param obligations in the order of their deadlines
 * @param vacancy absent while its unit exists
 * @param history its steps; absent in lists
 */
public record FoundDuty(
        Assignment assignment,
        List<ObligationDetails> obligations,
        @Nullable Vacancy vacancy,
        @Nullable DutyHistory history) {

    FoundDuty with(DutyHistory steps) {
        return new FoundDuty(assignment, obligations, vacancy, steps);
    }
}
