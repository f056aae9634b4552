package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.ecoplan.task.ladder.domain.Rung;
import org.ecoplan.task.obligation.application.OpenObligation;

/** Tells others of crossed rungs, and of reminders by hand and acknowledgements; part of the running transaction. */
public interface LadderEvents {
    Uni<Void> crossed(List<OpenObligation> obligations, Rung rung, Instant at);

    /** @param text what the office says to it */
    Uni<Void> reminded(List<OpenObligation> obligations, String text, Instant at);

    Uni<Void> acknowledged(OpenObligation obligation, AcknowledgedWarning warning);
}
