package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.Objection;

/** Port: the assessments of a plan and what is objected to them; those of another organisation do not exist. */
public interface Assessments {

    /** Whether it was added; false when there is one of the same year and version. */
    Uni<Boolean> addIfMissing(Assessment assessment);

    /** The newest version of a year, held until the end of the transaction. */
    Uni<Optional<Assessment>> newestForChange(CallerScope scope, UUID planId, int year);

    Uni<Optional<Assessment>> version(CallerScope scope, UUID planId, int year, int version);

    /** All versions of a year without content and file, the newest first. */
    Uni<List<Assessment>> ofYear(CallerScope scope, UUID planId, int year);

    /** All versions of all years without content and file, the newest first. */
    Uni<List<Assessment>> ofPlan(CallerScope scope, UUID planId);

    Uni<Void> save(Assessment changed);

    Uni<List<Objection>> objections(CallerScope scope, UUID assessmentId);

    Uni<Void> add(Objection objection);

    Uni<Void> save(Objection answered);
}
