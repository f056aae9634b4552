package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.domain.SelfAssessment;

/** Port: what units say of their own year; of another organisation nothing exists, of a branch only its own. */
public interface SelfAssessments {

    /** Since when an issued plan of the caller's organisation is in force; a unit needs no part in it to be assessed. */
    Uni<Optional<LocalDate>> inForceSince(CallerScope scope, UUID planId);

    /** Lets nobody else begin an assessment of the year or change a self-assessment of it until the transaction ends. */
    Uni<Void> hold(UUID planId, int year);

    Uni<Optional<SelfAssessment>> find(CallerScope scope, UUID planId, int year, String unit);

    /** Those that the caller sees, in the order of units. */
    Uni<List<SelfAssessment>> ofYear(CallerScope scope, UUID planId, int year);

    /** Adds it or puts it in the place of what the unit said before. */
    Uni<Void> save(SelfAssessment said);
}
