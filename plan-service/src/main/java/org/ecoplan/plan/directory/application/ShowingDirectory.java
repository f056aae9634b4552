package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Shows the directory of an organisation to those who belong to it. */
@ApplicationScoped
public class ShowingDirectory {
    private final Units units;
    private final PostHolders holders;

    ShowingDirectory(Units units, PostHolders holders) {
        this.units = units;
        this.holders = holders;
    }

    @WithSession
    public Uni<Outcome<Unit>> unit(CallerScope caller, String code) {
        return units.find(code)
                .map(found -> found.filter(unit -> DirectoryScope.sees(caller, unit))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** @param organisation absent for the caller's own */
    @WithSession
    public Uni<Outcome<List<Unit>>> units(
            CallerScope caller, @Nullable String organisation, String afterCode, int limit) {
        String wanted = organisation == null ? caller.organisationOrNone() : organisation;
        if (!DirectoryScope.sees(caller, wanted)) {
            return Uni.createFrom().item(Outcome.refused(Refusal.notFound()));
        }
        return units.ofOrganisation(wanted, afterCode, limit).map(Outcome::done);
    }

    @WithSession
    public Uni<Outcome<List<PostHolder>>> posts(CallerScope caller, String code) {
        return unit(caller, code).flatMap(found -> Outcomes.map(found, unit -> holders.ofUnit(code)));
    }
}
