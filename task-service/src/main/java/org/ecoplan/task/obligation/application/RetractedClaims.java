package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.task.obligation.domain.Obligation;

/** The claims that were taken back, kept for ever. */
public interface RetractedClaims {

    /** @param met the obligations as they were before */
    Uni<Void> addAll(String organisation, List<Obligation> met, Retraction retraction);
}
