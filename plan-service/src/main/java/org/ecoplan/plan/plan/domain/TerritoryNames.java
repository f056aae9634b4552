package org.ecoplan.plan.plan.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the units whose territory (地区) a document names: 「曾都区」 is that of 曾都区人民政府. */
final class TerritoryNames {
    private static final Pattern JOINT = Pattern.compile("^(?:[、,,和与及]|以及)");
    private static final Pattern WHOLE = Pattern.compile("^(?:全|我)(?:省|市|县|区|域|州|盟|旗|镇|乡)");

    private final Map<String, KnownUnit> byTerritory = new LinkedHashMap<>();

    /** @param region that of the organisation itself, which documents leave out; empty where there is none */
    TerritoryNames(Collection<KnownUnit> units, String region) {
        for (KnownUnit unit : units) {
            String territory = UnitWords.regionOf(unit.name());
            if (!unit.isRoot() && !unit.isGroup() && !territory.equals(unit.name())) {
                byTerritory.put(territory, unit);
                if (!region.isEmpty() && territory.startsWith(region) && territory.length() > region.length() + 1) {
                    byTerritory.putIfAbsent(territory.substring(region.length()), unit);
                    byTerritory.putIfAbsent(territory.substring(region.length() - 1), unit);
                }
            }
        }
    }

    /** The unit of a territory as printed, where the directory has one. */
    Optional<KnownUnit> unitOf(String territory) {
        return Optional.ofNullable(byTerritory.get(territory.strip()))
                .or(() -> Optional.ofNullable(byTerritory.get(UnitWords.regionOf(territory.strip()))));
    }

    /** The units of the territories with which the words begin: 「曾都区、随县污水治理率」 begins with two. */
    Set<KnownUnit> atTheHeadOf(String words) {
        Set<KnownUnit> found = new LinkedHashSet<>();
        String rest = words.strip();
        for (Optional<String> name = longestAtTheHeadOf(rest); name.isPresent(); name = longestAtTheHeadOf(rest)) {
            found.add(byTerritory.get(name.get()));
            rest = JOINT.matcher(rest.substring(name.get().length())).replaceFirst("");
        }
        return found;
    }

    /** Whether the words begin with the whole of the organisation's territory: 「全市」, 「我市」. */
    static boolean isWhole(String words) {
        return WHOLE.matcher(words.strip()).find();
    }

    /** The words without 「全市」 at their head. */
    static String withoutWhole(String words) {
        return WHOLE.matcher(words.strip()).replaceFirst("");
    }

    private Optional<String> longestAtTheHeadOf(String words) {
        return byTerritory.keySet().stream()
                .filter(words::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }
}
