package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells others of claims that were taken back; part of the running transaction. */
public interface ClaimEvents {
    Uni<Void> reopened(List<OpenObligation> obligations, Retraction retraction);
}
