package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the units that the words of a document mean (单位对应): by name, then by alias, then by what documents make
 * of a name: the region left out or shortened (「市财政局」, 「财政局」), the government left out (「曾都区」).
 */
public final class UnitNames {
    private final Map<String, KnownUnit> byCode = new HashMap<>();
    private final List<Map<String, Set<String>>> codesByKey =
            List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    private final TerritoryNames territories;
    private final Set<String> places = new HashSet<>();

    public UnitNames(Collection<KnownUnit> units) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
        String region = units.stream()
                .filter(KnownUnit::isRoot)
                .findFirst()
                .map(root -> UnitWords.regionOf(root.name()))
                .orElse("");
        units.forEach(unit -> enter(unit, region));
        units.stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> UnitWords.key(UnitWords.regionOf(unit.name())))
                .forEach(places::add);
        territories = new TerritoryNames(units, region);
    }

    TerritoryNames territories() {
        return territories;
    }

    /** Whether a place is the organisation's own, with or without the places above it; every place is where no root is known. */
    boolean isOwnPlace(String place) {
        String key = UnitWords.key(place);
        return places.isEmpty()
                || places.stream().anyMatch(own -> key.endsWith(own) || own.startsWith(key) || own.endsWith(key));
    }

    public Resolution resolve(UnitPart part) {
        if (part.unitCode() != null) {
            return resolution(byCode.containsKey(part.unitCode()) ? Set.of(part.unitCode()) : Set.of());
        }
        Set<String> codes = lookUp(UnitWords.key(part.name()));
        return resolution(codes.isEmpty() ? lookUp(UnitWords.key(UnitWords.withoutSubUnits(part.name()))) : codes);
    }

    private void enter(KnownUnit unit, String region) {
        enter(0, unit.name(), unit);
        unit.aliases().forEach(alias -> enter(1, alias, unit));
        enter(2, UnitWords.regionOf(unit.name()), unit);
        if (!region.isEmpty() && unit.name().startsWith(region) && unit.name().length() > region.length()) {
            String rest = unit.name().substring(region.length());
            enter(2, rest, unit);
            enter(2, region.charAt(region.length() - 1) + rest, unit);
        }
    }

    private void enter(int level, String name, KnownUnit unit) {
        codesByKey
                .get(level)
                .computeIfAbsent(UnitWords.key(name), key -> new LinkedHashSet<>())
                .add(unit.code());
    }

    private Set<String> lookUp(String key) {
        for (Map<String, Set<String>> level : codesByKey) {
            Set<String> codes = level.getOrDefault(key, Set.of());
            if (!codes.isEmpty()) {
                return codes;
            }
        }
        return Set.of();
    }

    private Resolution resolution(Set<String> codes) {
        if (codes.isEmpty()) {
            return new Resolution(Resolution.Kind.UNKNOWN, List.of());
        }
        if (codes.size() > 1) {
            return new Resolution(
                    Resolution.Kind.AMBIGUOUS,
                    codes.stream().map(byCode::get).filter(Objects::nonNull).toList());
        }
        KnownUnit unit = Objects.requireNonNull(byCode.get(codes.iterator().next()));
        return unit.isGroup()
                ? new Resolution(Resolution.Kind.GROUP, membersOf(unit))
                : new Resolution(Resolution.Kind.UNIT, List.of(unit));
    }

    private List<KnownUnit> membersOf(KnownUnit group) {
        List<KnownUnit> members = new ArrayList<>();
        for (String code : group.members()) {
            KnownUnit member = byCode.get(code);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    /**
     * What a name stands for.
     *
     * @param units the unit, the members of the group, or the candidates
     */
    public record Resolution(Kind kind, List<KnownUnit> units) {

        /** How far a name is understood. */
        public enum Kind {
            UNIT,
            GROUP,
            UNKNOWN,
            AMBIGUOUS
        }

        public boolean isClear() {
            return kind == Kind.UNIT || (kind == Kind.GROUP && !units.isEmpty());
        }
    }
}
