package org.ecoplan.plan.clock.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ClockResource.ClockView;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.clock.application.MovingClock;

/** The clock of a demonstration (演示时钟); not there in any other profile. */
@Path("/demo/clock")
@Tag(name = "clock", description = "The one clock of the system. 时钟。")
public class DemoClockResource {
    private final Callers callers;
    private final MovingClock moving;
    private final ServiceClock clock;

    DemoClockResource(Callers callers, MovingClock moving, ServiceClock clock) {
        this.callers = callers;
        this.moving = moving;
        this.clock = clock;
    }

    /** What the clock shall show from now on. */
    public record ClockRequest(
            @Schema(examples = "2025-01-02T09:00:00+08:00") @NotNull(message = "缺少时间")
            Instant instant) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "Moves the clock of all services. 拨动时钟")
    public Uni<ClockView> move(@Valid @NotNull(message = "缺少请求内容") ClockRequest request) {
        return callers.current()
                .flatMap(caller -> moving.move(caller, request.instant()))
                .map(Problems::orProblem)
                .map(moved -> new ClockView(clock.now(), clock.today(), clock.movable()));
    }
}
