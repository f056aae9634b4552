package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;

/**
 * The limits of the basic items of surface water (地表水环境质量标准基本项目标准限值). Source: GB 3838-2002, table 1.
 *
 * @param unjudged items of the table for which no single figure can be judged
 */
public record SurfaceWaterLimits(StandardVersion standard, List<WaterItem> items, List<Unjudged> unjudged)
        implements Versioned {

    /** @param reason why no figure of it is held against a limit */
    public record Unjudged(String code, String hj212, String name, Set<String> aliases, String reason) {

        /** Name and reason as one says it. */
        public String words() {
            return name + "(" + reason + ")";
        }
    }

    /** @throws IllegalArgumentException when an item has two limits for one kind of water */
    public SurfaceWaterLimits {
        requireNonNull(standard);
        items = List.copyOf(items);
        unjudged = List.copyOf(unjudged);
        Set<String> seen = new HashSet<>();
        for (WaterItem item : items) {
            for (WaterBody water : item.waters()) {
                if (!seen.add(item.code() + " " + water)) {
                    throw new IllegalArgumentException(item.code() + " has two limits");
                }
            }
            if (hasNameOfAnother(item, items)) {
                throw new IllegalArgumentException("a name of " + item.code() + " is one of another item");
            }
        }
    }

    private static boolean hasNameOfAnother(WaterItem item, List<WaterItem> items) {
        return items.stream()
                .filter(other -> !other.code().equals(item.code()))
                .anyMatch(other ->
                        other.isCalled(item.name()) || item.aliases().stream().anyMatch(other::isCalled));
    }

    /** @param called short name, name of the standard, another usual one, or HJ 212 code */
    public Optional<WaterItem> item(String called, WaterBody water) {
        return items.stream()
                .filter(item -> item.waters().contains(water) && item.isCalled(called))
                .findFirst();
    }

    /** The first of that name, for whatever water it is. */
    public Optional<WaterItem> item(String called) {
        return items.stream().filter(item -> item.isCalled(called)).findFirst();
    }

    /** The item of that name for which no figure can be judged. */
    public Optional<Unjudged> unjudged(String called) {
        return unjudged.stream()
                .filter(one ->
                        one.hj212().equals(called) || ItemNames.areSame(called, one.code(), one.name(), one.aliases()))
                .findFirst();
    }

    /** The items that decide the class of such water. */
    public List<WaterItem> decisive(WaterBody water) {
        return items.stream()
                .filter(item -> item.inClass() && item.waters().contains(water))
                .toList();
    }
}
