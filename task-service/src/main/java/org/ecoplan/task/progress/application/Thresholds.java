package org.ecoplan.task.progress.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** The thresholds of lamps that are kept. */
public interface Thresholds {

    /** Those of a plan of the caller's organisation, newest first; none where the default holds. */
    Uni<List<SetThresholds>> of(CallerScope scope, UUID planId);

    /** Writes a version; answers whether it is there now, or another writer was first. */
    Uni<Boolean> add(UUID planId, String organisation, SetThresholds added);

    /** Whether a plan of the caller's organisation has duties. */
    Uni<Boolean> isPlan(CallerScope scope, UUID planId);
}
