package org.ecoplan.testkit.architecture.bad.noentityinrest.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/contacts")
@RolesAllowed("coordinator")
class BadShowsRows {
    @GET
    public Uni<List<ContactEntity>> all() {
        return Uni.createFrom().item(List.of());
    }
}
