package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the subjects of which nobody needs to be reminded any more. Everything joins the running transaction. */
public interface ClosedMatters {

    /** Need no reminder from now on. */
    Uni<Void> close(List<String> subjects, UUID cause, Instant shownTime);

    /** Need reminders again. */
    Uni<Void> reopen(List<String> subjects);

    /** What waits of versions before this one is needless, for that reason. */
    Uni<Void> overtake(String subject, long version, String reason);
}
