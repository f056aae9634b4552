package org.ecoplan.notification.contact;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What else is done when the contact of a person is stored, in the same transaction. */
public interface ContactListener {

    Uni<Void> stored(UUID holderId);
}
