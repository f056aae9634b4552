package org.ecoplan.kit.time;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What time it is for this service. */
@Path("/clock")
@Tag(name = "clock", description = "The clock of the service. 时钟。")
@Authenticated
public class ClockResource {
    private final ServiceClock clock;

    ClockResource(ServiceClock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What time it is for this service. 时钟")
    public ClockView show() {
        return new ClockView(clock.now(), clock.today(), clock.movable());
    }

    /** @param today local date in Asia/Shanghai */
    public record ClockView(Instant now, LocalDate today, boolean movable) {}
}
