package org.ecoplan.plan.accountability.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;
import org.jspecify.annotations.Nullable;

/** Port: what units of an organisation are held to account for; those of another do not exist. */
public interface Accountabilities {

    Uni<Void> add(Accountability proposed);

    /**
     * What a unit of the plan was proposed to be held to account for in a form, the newest first; nobody else proposes it the
     * same until the end of the transaction.
     */
    Uni<List<Accountability>> proposedBefore(CallerScope scope, UUID planId, String unit, AccountabilityForm form);

    /** Held until the end of the transaction. */
    Uni<Optional<Accountability>> forChange(CallerScope scope, UUID planId, UUID id);

    Uni<Optional<Accountability>> find(CallerScope scope, UUID planId, UUID id);

    Uni<Void> save(Accountability changed);

    /**
     * Those of a plan that the caller sees, the newest first, behind a place: a unit sees what was served to its branch.
     *
     * @param before the last one of the page before
     */
    Uni<List<Accountability>> ofPlan(CallerScope scope, UUID planId, Filter filter, @Nullable UUID before, int limit);

    /** How many of each form were served to each unit from a day up to another and not revoked. */
    Uni<List<Count>> served(CallerScope scope, UUID planId, LocalDate from, LocalDate to);

    /** @param year of the service */
    record Filter(
            @Nullable String unit,
            @Nullable AccountabilityForm form,
            @Nullable Integer year) {}

    record Count(String unit, AccountabilityForm form, long count) {}
}
