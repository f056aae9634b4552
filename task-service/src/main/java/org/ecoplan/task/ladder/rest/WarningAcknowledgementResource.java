package org.ecoplan.task.ladder.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.ladder.application.Acknowledgements;
import org.ecoplan.task.ladder.application.AcknowledgingWarning;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The warnings that were acknowledged. */
@Path("/warning-acknowledgements")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class WarningAcknowledgementResource {
    private final Callers callers;
    private final AcknowledgingWarning acknowledging;

    WarningAcknowledgementResource(Callers callers, AcknowledgingWarning acknowledging) {
        this.callers = callers;
        this.acknowledging = acknowledging;
    }

    @GET
    @Operation(summary = "The acknowledged warnings of overdue points, the newest first. 已确认的预警")
    public Uni<RestResponse<Page<WarningAcknowledgementView>>> list(
            @Valid @BeanParam WarningAcknowledgementQueryParams wanted, @Context UriInfo address) {
        Acknowledgements.@Nullable Place before = wanted.before();
        return callers.current()
                .flatMap(scope -> acknowledging.page(scope, wanted.filter(), before, wanted.limit() + 1))
                .map(found -> Page.of(found, wanted.limit(), last -> Cursor.of(last.at(), last.obligationId()))
                        .map(WarningAcknowledgementView::of)
                        .answer(address));
    }
}
