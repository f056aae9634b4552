package org.ecoplan.directory;

import io.smallrye.mutiny.Uni;
import org.ecoplan.events.PostHolderAppointed;

/** What a service does besides when a person takes over a post, in the transaction that takes the appointment in. */
public interface AppointmentListener {

    Uni<Void> appointed(PostHolderAppointed appointment);
}
