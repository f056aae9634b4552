package org.ecoplan.testkit.architecture.bad.noentityinrest.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/contacts")
@RolesAllowed("coordinator")
class BadTakesARow {
    @POST
    public Uni<Void> store(ContactEntity contact) {
        return Uni.createFrom().voidItem();
    }
}
