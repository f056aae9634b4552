package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.UnitKind;
import org.ecoplan.directory.Units;
import org.ecoplan.kit.time.ServiceClock;

/**
 * Who hears what concerns an organisation as a whole (全市): a government has no liaison officer of its own, its offices
 * (办事机构) coordinate for it.
 */
@ApplicationScoped
class CoordinatingOffices {
    private final Units units;
    private final PostHolders holders;
    private final ServiceClock clock;

    CoordinatingOffices(Units units, PostHolders holders, ServiceClock clock) {
        this.units = units;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * The units, in the place of the root of an organisation those of its offices that somebody works in. The root stays
     * where it has posts of its own, and where there is no such office: then its incident says so.
     */
    Uni<List<String>> inPlaceOf(String organisation, List<String> unitCodes) {
        return unitCodes.contains(organisation)
                ? officesOf(organisation)
                        .map(offices -> offices.isEmpty()
                                ? unitCodes
                                : unitCodes.stream()
                                        .flatMap(code -> code.equals(organisation) ? offices.stream() : Stream.of(code))
                                        .distinct()
                                        .toList())
                : Uni.createFrom().item(unitCodes);
    }

    /** None where the root has posts of its own. */
    private Uni<List<String>> officesOf(String organisation) {
        LocalDate today = clock.today();
        return units.ofKind(organisation, UnitKind.OFFICE).flatMap(found -> {
            List<String> offices = found.stream()
                    .filter(unit -> organisation.equals(unit.parentCode()) && isThere(unit, today))
                    .map(Unit::code)
                    .toList();
            List<String> all =
                    Stream.concat(Stream.of(organisation), offices.stream()).toList();
            return holders.holdersOf(all, today).map(held -> {
                Set<String> manned = held.stream().map(PostHolder::unitCode).collect(Collectors.toSet());
                return manned.contains(organisation)
                        ? List.<String>of()
                        : offices.stream().filter(manned::contains).toList();
            });
        });
    }

    private static boolean isThere(Unit unit, LocalDate today) {
        LocalDate last = unit.validTo();
        return last == null || !last.isBefore(today);
    }
}
