package org.ecoplan.kit.operations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.audit.AuditTrail;
import org.ecoplan.kit.audit.Verification;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who changed what when and why in this service. An auditor sees the own organisation, an operator all. */
@Path("/operations/audit")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN, Role.AUDITOR})
public class AuditResource {
    private final Callers callers;
    private final AuditTrail trail;

    AuditResource(Callers callers, AuditTrail trail) {
        this.callers = callers;
        this.trail = trail;
    }

    @GET
    @Operation(summary = "Changes, the newest first. 操作留痕")
    public Uni<RestResponse<Page<AuditView>>> list(
            @QueryParam("objectType") @Size(max = 60, message = "不得超过 60 个字符") @Nullable String objectType,
            @QueryParam("objectId") @Size(max = 200, message = "不得超过 200 个字符") @Nullable String objectId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        long before = page.cursor() == null ? Long.MAX_VALUE : Cursor.number(page.cursor());
        return callers.current()
                .flatMap(caller -> trail.page(before, organisationOf(caller), objectType, objectId, page.limit() + 1))
                .map(entries -> Page.of(entries, page.limit(), last -> Cursor.of(last.id()))
                        .map(AuditView::of)
                        .answer(address));
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN})
    @Operation(summary = "Recomputes a piece of the chain of hashes and says where it breaks. 核验留痕")
    public Uni<Verification> verify(
            @QueryParam("after") @DefaultValue("0") @Min(value = 0, message = "不得小于 0") long after) {
        return trail.verify(after);
    }

    private static @Nullable String organisationOf(CallerScope caller) {
        return caller.has(Role.OPERATOR) || caller.has(Role.ADMIN) ? null : caller.organisationOrNone();
    }
}
