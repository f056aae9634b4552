package org.ecoplan.plan.fourlists.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.jspecify.annotations.Nullable;

/** Adopts lists by a decision (审定清单): as they were generated or as they were edited. */
@ApplicationScoped
public class AdoptingLists {
    private final ShowingLists showing;
    private final AdoptedLists adopted;
    private final ServiceClock clock;
    private final Changes changes;

    AdoptingLists(ShowingLists showing, AdoptedLists adopted, ServiceClock clock, Changes changes) {
        this.showing = showing;
        this.adopted = adopted;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * @param expected number of the latest version that the caller has seen, 0 for none
     * @param edited absent to adopt the lists as generated
     */
    @WithTransaction
    public Uni<Outcome<Adoption>> adopt(
            CallerScope caller, ListsOf of, long expected, String decision, @Nullable FourLists edited) {
        return showing.versions(caller, of)
                .map(found -> found.flatMap(versions -> versions.latest() == expected
                        ? Outcome.done(next(caller, versions, decision, edited))
                        : Outcome.refused(Refusal.stale())))
                .flatMap(decided -> Outcomes.flatMap(decided, this::add))
                .call(outcome -> changes.note(caller, outcome, AdoptingLists::change));
    }

    private static What change(Adoption adoption) {
        ListsOf of = adoption.of();
        return What.of(
                        adoption.organisation(),
                        "four-lists",
                        of.planId() + "/" + of.year() + "/" + of.leadUnit(),
                        "ADOPTED")
                .version(adoption.number());
    }

    private Adoption next(CallerScope caller, ListVersions versions, String decision, @Nullable FourLists edited) {
        return new Adoption(
                versions.of(),
                versions.organisation(),
                versions.latest() + 1,
                decision,
                caller.subject(),
                clock.now().truncatedTo(ChronoUnit.MILLIS),
                edited == null ? versions.generated() : edited);
    }

    private Uni<Outcome<Adoption>> add(Adoption next) {
        return adopted.addIfNext(next).map(added -> added ? Outcome.done(next) : Outcome.refused(Refusal.stale()));
    }
}
