package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** Port: what series reached for the targets of plans, each in its latest revision. */
public interface MeasuredValues {

    /** A revision that is older than the one known changes nothing. */
    Uni<Void> keep(Collection<MeasuredValue> values);

    /** Those of a whole plan whose period ends on one of the days. */
    Uni<List<MeasuredValue>> endingOn(CallerScope scope, UUID planId, Set<LocalDate> days);
}
