package org.ecoplan.plan.plan.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.domain.Ownership.TerritoryFigure;

/**
 * Says whose figure a target of a task is: what names a county or a zone is its alone, what is said of the whole city
 * (全市) is that of the units that do not merely implement, what names nobody is everybody's. What names a territory that
 * the directory does not know is the lead units' to pass on, and no other territory's.
 */
final class OwnershipPolicy {
    private final TerritoryNames territories;
    private final List<Duty> duties;

    /** @param duties of the task; none for what stands outside any */
    OwnershipPolicy(TerritoryNames territories, List<Duty> duties) {
        this.territories = territories;
        this.duties = duties;
    }

    Ownership of(Target target) {
        List<TerritoryFigure> figures =
                target.territories().stream().map(this::figure).toList();
        Set<String> codes = new LinkedHashSet<>();
        if (!isOfOneTerritory(target) && (!figures.isEmpty() || isOfTheWhole(target))) {
            codes.addAll(steering());
        }
        figures.forEach(figure -> codes.addAll(figure.unitCodes()));
        codes.addAll(codesOf(territories.atTheHeadOf(target.indicator())));
        if (codes.isEmpty() && !figures.isEmpty() && !duties.isEmpty()) {
            return new Ownership(leading(), figures);
        }
        return new Ownership(codes.isEmpty() ? null : List.copyOf(codes), figures);
    }

    Ownership of(Milestone milestone) {
        Set<String> codes = codesOf(territories.atTheHeadOf(milestone.what()));
        return codes.isEmpty() ? Ownership.OF_ALL : new Ownership(List.copyOf(codes), List.of());
    }

    /** A cell of a table by territory: the one figure is the whole target. */
    private static boolean isOfOneTerritory(Target target) {
        BigDecimal value = target.value();
        return value != null
                && target.territories().size() == 1
                && target.territories().get(0).value().compareTo(value) == 0;
    }

    private static boolean isOfTheWhole(Target target) {
        int place = target.quote().indexOf(target.indicator());
        return TerritoryNames.isWhole(target.indicator())
                || place >= 2 && TerritoryNames.isWhole(target.quote().substring(place - 2, place));
    }

    private TerritoryFigure figure(Target.TerritoryLevel level) {
        Set<KnownUnit> units =
                territories.unitOf(level.territory()).map(Set::of).orElse(Set.of());
        return new TerritoryFigure(level.territory(), level.value(), List.copyOf(codesOf(units)));
    }

    /** The units themselves, and the bureaux of their territory that have a duty in the task. */
    private Set<String> codesOf(Collection<KnownUnit> units) {
        Set<String> codes = new LinkedHashSet<>();
        for (KnownUnit unit : units) {
            String territory = UnitWords.regionOf(unit.name());
            List<String> inTheTask = duties.stream()
                    .filter(duty -> duty.unitCode().equals(unit.code())
                            || duty.unitName().startsWith(territory))
                    .map(Duty::unitCode)
                    .toList();
            codes.addAll(inTheTask.isEmpty() ? List.of(unit.code()) : inTheTask);
        }
        return codes;
    }

    private List<String> leading() {
        return duties.stream()
                .filter(duty -> duty.role() == UnitRole.LEAD)
                .map(Duty::unitCode)
                .distinct()
                .toList();
    }

    private List<String> steering() {
        Stream<Duty> notMerelyImplementing = duties.stream().filter(duty -> duty.role() != UnitRole.IMPLEMENTING);
        return notMerelyImplementing.map(Duty::unitCode).distinct().toList();
    }
}
