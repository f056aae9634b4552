package org.ecoplan.notification.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contacts of the people who hold posts. They are shown masked to everybody. */
@Path("/contacts")
@Tag(name = "contacts", description = "Addresses of the holders of posts, shown masked. 联系方式。")
public class ContactResource {
    private final Callers callers;
    private final Contacts contacts;
    private final StoringContact storing;

    ContactResource(Callers callers, Contacts contacts, StoringContact storing) {
        this.callers = callers;
        this.contacts = contacts;
        this.storing = storing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "Contacts, masked. 联系方式列表")
    public Uni<RestResponse<Page<ContactView>>> list(@Valid @BeanParam PageRequest page, @Context UriInfo address) {
        return callers.current()
                .flatMap(scope -> contacts.list(scope, page))
                .map(found -> found.map(ContactView::of).answer(address));
    }

    @PUT
    @Path("/{holderId}")
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "Sets the addresses of a person; changes need If-Match. 登记联系方式")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Uni<Response> store(
            @PathParam("holderId") UUID holderId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "须有请求内容") @Valid ContactRequest content) {
        return callers.current()
                .flatMap(scope -> storing.store(scope, holderId, content, ifMatch))
                .map(Problems::orProblem)
                .map(stored -> Response.status(stored.isNew() ? 201 : 200)
                        .header("ETag", EntityVersion.tag(stored.contact().version()))
                        .entity(ContactView.of(stored.contact()))
                        .build());
    }
}
