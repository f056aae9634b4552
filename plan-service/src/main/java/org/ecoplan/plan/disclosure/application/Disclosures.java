package org.ecoplan.plan.disclosure.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.jspecify.annotations.Nullable;

/** Port: what was disclosed. */
public interface Disclosures {

    /** A place in the list of everybody, the latest first. */
    record Place(Instant at, UUID id) {}

    /** False where the same was disclosed before. */
    Uni<Boolean> addIfMissing(Disclosure disclosure);

    /** Of a plan, the latest first. */
    Uni<List<Disclosure>> ofPlan(CallerScope scope, UUID planId);

    /** What everybody reads: of an organisation, or of all of them. */
    Uni<List<Disclosure>> pageForEverybody(@Nullable String organisation, @Nullable Place before, int limit);

    Uni<Optional<Disclosure>> findForEverybody(UUID id);
}
