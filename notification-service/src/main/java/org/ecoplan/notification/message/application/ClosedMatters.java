package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the subjects of which nobody needs to be reminded any more. Everything joins the running transaction. */
public interface ClosedMatters {

    /** Need no reminder from now on. */
    Uni<Void> close(List<String> subjects, UUID cause, Instant shownTime);

    /** Needs reminders again. */
    Uni<Void> reopen(String subject);
}
