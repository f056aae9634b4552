package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The ladder of deadlines as obligations come to stand on it; part of the running transaction. */
public interface Ladder {

    /** Takes new obligations, or such with a new deadline, up to where the others of their organisation stand. */
    Uni<Void> catchUp(List<OpenObligation> late);

    /**
     * Puts obligations that were off the ladder for a while back on it: what they crossed meanwhile is recorded, and told
     * is only that they are overdue.
     */
    Uni<Void> resume(List<OpenObligation> back);
}
