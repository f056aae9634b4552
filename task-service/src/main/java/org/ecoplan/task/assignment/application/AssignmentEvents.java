package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.ecoplan.task.assignment.domain.StepDetail;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.jspecify.annotations.Nullable;

/** Tells others what became of duties; part of the running transaction. */
public interface AssignmentEvents {

    Uni<Void> assigned(List<AssignedDuty> duties);

    /** Nobody signed for the duties, and the rung is told. */
    Uni<Void> signOffMissed(List<UnsignedDuty> duties, SignOffPolicy.Rung rung, Instant at);

    Uni<Void> acknowledged(Assignment duty, Instant at);

    Uni<Void> started(Assignment duty, Instant at);

    Uni<Void> sentBack(Assignment duty, String reason, Instant at);

    /** @param fresh the duty of the unit that has it now, with a reassignment */
    Uni<Void> sendBackDecided(
            Assignment duty, DutyStep decision, String reason, @Nullable Assignment fresh, Instant at);

    Uni<Void> submitted(Assignment duty, String statement, StepDetail detail, Instant at);

    Uni<Void> returned(Assignment duty, String acceptorUnit, String reason, Instant at);

    /** @param met the obligations that were open */
    Uni<Void> closedOut(Assignment duty, String acceptorUnit, List<UUID> met, Instant at);

    /**
     * Duties ended with a revision of their plan.
     *
     * @param points the dated points that were open and ended with them, by duty
     */
    Uni<Void> ended(List<ObligatedDuty> duties, Map<UUID, List<UUID>> points, String reason, Instant at);
}
