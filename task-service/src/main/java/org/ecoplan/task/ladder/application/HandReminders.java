package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.domain.ObligationId;

/** The reminders that people gave by hand. */
public interface HandReminders {

    /**
     * Notes that the office reminds of the obligations on that day; answers those of which nobody had reminded on it. The
     * row is the claim: whoever comes second finds it.
     *
     * @param call names the call, as the audit trail does
     */
    Uni<Set<ObligationId>> claim(
            CallerScope scope, Collection<ObligationId> obligations, LocalDate today, UUID call, String text);
}
