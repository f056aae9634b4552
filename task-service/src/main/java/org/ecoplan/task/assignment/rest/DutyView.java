package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.application.FoundDuty;
import org.ecoplan.task.assignment.application.Vacancy;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.TaskHeader;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the API shows it.
 *
 * @param withoutHolder whether its unit is dissolved
 * @param successorCode the unit that takes over from a dissolved one
 * @param nextDue the first day on which something of it is or was due and is not reached
 * @param acknowledgeByProvisional whether the calendar of one of the days is not published yet
 * @param state how far it has come, of its unit's steps and the office's
 * @param history the steps of its life, oldest first; absent in lists
 * @param version the number in the ETag, for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyView(
        UUID assignmentId,
        UUID planId,
        String planTitle,
        UUID taskId,
        String ordinal,
        String title,
        String unitCode,
        String unitName,
        boolean withoutHolder,
        @Nullable String successorCode,
        String role,
        String namedAs,
        boolean inherited,
        String state,
        LocalDate acknowledgeBy,
        boolean acknowledgeByProvisional,
        @Nullable Instant acknowledgedAt,
        @Nullable LocalDate nextDue,
        long version,
        List<ObligationView> obligations,
        @Nullable List<DutyStepView> history) {

    static DutyView of(FoundDuty found) {
        Assignment assignment = found.assignment();
        Vacancy vacancy = found.vacancy();
        TaskHeader task = assignment.task();
        Duty duty = assignment.duty();
        return new DutyView(
                assignment.id().value(),
                task.planId(),
                task.planTitle(),
                task.taskId(),
                task.ordinal(),
                task.title(),
                duty.unitCode(),
                duty.unitName(),
                vacancy != null,
                vacancy == null ? null : vacancy.successorCode(),
                duty.role().name(),
                duty.namedAs(),
                duty.inherited(),
                assignment.state().name(),
                assignment.signature().by(),
                assignment.signature().provisional(),
                assignment.signature().at(),
                assignment.nextDue(),
                assignment.version(),
                found.obligations().stream().map(ObligationView::of).toList(),
                found.history() == null
                        ? null
                        : found.history().steps().stream().map(DutyStepView::of).toList());
    }
}
