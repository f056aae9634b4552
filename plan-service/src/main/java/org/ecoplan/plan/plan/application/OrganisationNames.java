package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.plan.plan.domain.KnownUnit;
import org.ecoplan.plan.plan.domain.UnitNames;

/** The names of an organisation's units that are alive on a day. */
@ApplicationScoped
class OrganisationNames {
    private static final int ALL = 20_000;

    private final Units units;

    OrganisationNames(Units units) {
        this.units = units;
    }

    Uni<UnitNames> of(String organisation, LocalDate day) {
        return units.ofOrganisation(organisation, "", ALL).map(found -> names(found, day));
    }

    private static UnitNames names(List<Unit> units, LocalDate day) {
        return new UnitNames(units.stream()
                .filter(unit -> isAlive(unit, day))
                .map(unit -> new KnownUnit(
                        unit.code(), unit.name(), unit.aliases(), unit.parentCode() == null, unit.members()))
                .toList());
    }

    private static boolean isAlive(Unit unit, LocalDate day) {
        return (unit.validFrom() == null || !unit.validFrom().isAfter(day))
                && (unit.validTo() == null || !unit.validTo().isBefore(day));
    }
}
