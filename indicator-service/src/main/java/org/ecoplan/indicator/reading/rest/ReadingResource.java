package org.ecoplan.indicator.reading.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.reading.application.TakingReadings;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;

/** Where feeds push readings (数据接入). The same push again is answered the same way and changes nothing. */
@Path("/readings")
@Tag(name = "readings", description = "Readings of feeds. 监测数据。")
@RolesAllowed(Role.FEED)
public class ReadingResource {
    private final Callers callers;
    private final TakingReadings taking;

    ReadingResource(Callers callers, TakingReadings taking) {
        this.callers = callers;
        this.taking = taking;
    }

    @POST
    @Operation(summary = "Takes a push of up to 1000 rows; each row gets its verdict. 数据上报")
    public Uni<PushAnswer> push(@NotNull(message = "须给出内容") @Valid PushRequest request) {
        return callers.current()
                .flatMap(feed -> taking.take(feed, request.rows()))
                .map(PushAnswer::of);
    }
}
