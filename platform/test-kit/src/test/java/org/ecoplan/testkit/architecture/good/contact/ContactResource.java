package org.ecoplan.testkit.architecture.good.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;

@Path("/contacts")
@RolesAllowed("coordinator")
class ContactResource {
    private final Contacts contacts;

    ContactResource(Contacts contacts) {
        this.contacts = contacts;
    }

    @GET
    public Uni<List<String>> list() {
        return contacts.namesSeenBy(new CallerScope("421300"));
    }
}
