package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.ecoplan.task.obligation.application.ObligationDetails;
import org.jspecify.annotations.Nullable;

/**
 * A duty for features that look at it as a whole.
 *
 * @param live whether something of it can be due
 * @param closedOut accepted as a whole (已销号)
 * @param assignedOn the day on which it arrived, absent in rows of before this was kept
 * @param obligations its dated points, in the order of their deadlines
 */
public record DutyOverview(
        AssignmentId id,
        UUID planId,
        UUID taskId,
        String organisation,
        String planTitle,
        String ordinal,
        String title,
        String unitCode,
        String unitName,
        String role,
        boolean live,
        boolean closedOut,
        @Nullable LocalDate assignedOn,
        List<ObligationDetails> obligations) {

    static DutyOverview of(FoundDuty found) {
        Assignment duty = found.assignment();
        return new DutyOverview(
                duty.id(),
                duty.task().planId(),
                duty.task().taskId(),
                duty.task().organisation(),
                duty.task().planTitle(),
                duty.task().ordinal(),
                duty.task().title(),
                duty.duty().unitCode(),
                duty.duty().unitName(),
                duty.duty().role().name(),
                duty.state().isLive(),
                duty.state() == AssignmentState.CLOSED_OUT,
                duty.signature().assignedOn(),
                found.obligations());
    }
}
