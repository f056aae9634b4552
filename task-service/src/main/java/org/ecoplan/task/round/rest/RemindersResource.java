package org.ecoplan.task.round.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.round.application.RemindingUnits;
import org.ecoplan.task.round.domain.RoundId;

/** Reminders of missing reports. */
@Path("/rounds/{roundId}/reminders")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed(Role.COORDINATOR)
public class RemindersResource {
    private final Callers callers;
    private final RemindingUnits reminding;
    private final ServiceClock clock;

    RemindersResource(Callers callers, RemindingUnits reminding, ServiceClock clock) {
        this.callers = callers;
        this.reminding = reminding;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Reminds every unit whose report is missing, of each report at most once a day. 一键催报",
            description = "Calling again on the same day reminds only of what became missing in between; so a call that"
                    + " broke off is simply made again.")
    public Uni<RemindersView> remind(@PathParam("roundId") UUID roundId) {
        LocalDate today = clock.today();
        return callers.current()
                .flatMap(scope -> remindAll(scope, new RoundId(roundId), today))
                .map(reminded -> new RemindersView(roundId, today, reminded));
    }

    private Uni<Long> remindAll(CallerScope scope, RoundId id, LocalDate today) {
        AtomicLong reminded = new AtomicLong();
        return InOrder.whileTrue(() -> reminding
                        .remindNext(scope, id, today)
                        .map(Problems::orProblem)
                        .invoke(step -> reminded.addAndGet(step.count()))
                        .map(RemindingUnits.Reminded::more))
                .map(done -> reminded.get());
    }
}
