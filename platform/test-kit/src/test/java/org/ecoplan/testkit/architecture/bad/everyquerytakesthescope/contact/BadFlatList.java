package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/contacts")
@RolesAllowed("coordinator")
class BadFlatList {
    private final Contacts contacts;

    BadFlatList(Contacts contacts) {
        this.contacts = contacts;
    }

    @GET
    public Uni<List<String>> all() {
        return contacts.names();
    }
}
