package org.ecoplan.kit.audit;

import io.smallrye.mutiny.Uni;
import org.ecoplan.kit.security.CallerScope;

/** Stands for the audit trail of the kit, which the rules know by name. */
public interface Changes {
    Uni<Void> note(CallerScope caller, String what);
}
