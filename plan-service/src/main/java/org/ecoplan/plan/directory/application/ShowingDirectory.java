package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** Shows the directory of an organisation to those who belong to it. */
@ApplicationScoped
public class ShowingDirectory {
    private static final int ALL = 20_000;

    private final Units units;
    private final PostHolders holders;
    private final ServiceClock clock;

    ShowingDirectory(Units units, PostHolders holders, ServiceClock clock) {
        this.units = units;
        this.holders = holders;
        this.clock = clock;
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

    /** Those that are there today, parents before children or behind them. */
    @WithSession
    public Uni<Outcome<List<Unit>>> living(CallerScope caller, @Nullable String organisation) {
        LocalDate today = clock.today();
        return units(caller, organisation, "", ALL)
                .map(found -> found.map(units -> units.stream()
                        .filter(unit ->
                                unit.validFrom() == null || !unit.validFrom().isAfter(today))
                        .filter(unit ->
                                unit.validTo() == null || !unit.validTo().isBefore(today))
                        .toList()));
    }

    /**
     * Where a caller stands.
     *
     * @param home the own unit
     */
    public record Place(@Nullable Unit home, @Nullable Unit organisation) {}

    @WithSession
    public Uni<Place> placeOf(CallerScope caller) {
        return find(caller.home())
                .flatMap(home -> find(caller.organisation())
                        .map(organisation -> new Place(home.orElse(null), organisation.orElse(null))));
    }

    private Uni<Optional<Unit>> find(@Nullable String code) {
        return code == null ? Uni.createFrom().item(Optional.empty()) : units.find(code);
    }

    @WithSession
    public Uni<Outcome<List<PostHolder>>> posts(CallerScope caller, String code) {
        return unit(caller, code).flatMap(found -> Outcomes.map(found, unit -> holders.ofUnit(code)));
    }
}
