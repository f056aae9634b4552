package org.ecoplan.plan.disclosure.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;
import org.ecoplan.plan.disclosure.domain.Publication;

/** Port: where something was published, and what was not disclosed in time. */
public interface DisclosureDuties {

    Uni<Void> add(Publication publication);

    /** Of a plan, the latest first. */
    Uni<List<Publication>> publications(CallerScope scope, UUID planId);

    /** Whether the plan has such a disclosure; always where none is named. */
    Uni<Boolean> has(CallerScope scope, UUID planId, UUID disclosureId);

    /** Whether something of the plan was disclosed or published from a day to another, both included. */
    Uni<Boolean> isDisclosed(UUID planId, LocalDate from, LocalDate to);

    /** False where it is known. */
    Uni<Boolean> addIfMissing(MissedDisclosure missed);

    /** Of a plan, the latest first. */
    Uni<List<MissedDisclosure>> missed(CallerScope scope, UUID planId);
}
