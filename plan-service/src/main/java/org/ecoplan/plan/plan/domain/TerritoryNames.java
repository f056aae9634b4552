package org.ecoplan.plan.plan.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the units whose territory (地区) a document names: 「曾都区」 is that of 曾都区人民政府, 「高新区」 that of
 * 随州高新技术产业开发区管委会, by its name, its aliases, or what documents make of them.
 */
final class TerritoryNames {
    private static final Pattern JOINT = Pattern.compile("^(?:[、,,和与及]|以及)");
    private static final Pattern WHOLE = Pattern.compile("^(?:全|我)(?:省|市|县|区|域|州|盟|旗|镇|乡)");

    private final Map<String, KnownUnit> byTerritory = new LinkedHashMap<>();

    /** @param region that of the organisation itself, which documents leave out; empty where there is none */
    TerritoryNames(Collection<KnownUnit> units, String region) {
        for (KnownUnit unit : units) {
            if (!unit.isRoot() && !unit.isGroup() && UnitWords.isOfATerritory(unit.name())) {
                byTerritory.put(UnitWords.regionOf(unit.name()), unit);
            }
        }
        for (KnownUnit unit : List.copyOf(byTerritory.values())) {
            Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .map(UnitWords::regionOf)
                    .flatMap(name -> Stream.of(name, UnitWords.shortZone(name)))
                    .flatMap(name -> namesWithin(region, name))
                    .forEach(name -> byTerritory.putIfAbsent(name, unit));
        }
    }

    /** The name, and what is left of it where documents leave out the region of the organisation: 「高新区」, 「市高新区」. */
    private static Stream<String> namesWithin(String region, String name) {
        if (region.length() < 2) {
            return Stream.of(name);
        }
        if (name.startsWith(region)) {
            String rest = name.substring(region.length());
            return Stream.of(name, rest, region.charAt(region.length() - 1) + rest)
                    .filter(TerritoryNames::isAName);
        }
        String withoutLevel = region.substring(0, region.length() - 1);
        return name.startsWith(withoutLevel)
                ? Stream.of(name, name.substring(withoutLevel.length())).filter(TerritoryNames::isAName)
                : Stream.of(name);
    }

    private static boolean isAName(String rest) {
        return rest.length() > 1;
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
