package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;

/** The limits of the basic items of surface water (地表水环境质量标准基本项目标准限值). Source: GB 3838-2002, table 1. */
public record SurfaceWaterLimits(StandardVersion standard, List<WaterItem> items) implements Versioned {

    /** @throws IllegalArgumentException when an item has two limits for one kind of water */
    public SurfaceWaterLimits {
        requireNonNull(standard);
        items = List.copyOf(items);
        Set<String> seen = new HashSet<>();
        for (WaterItem item : items) {
            for (WaterBody water : item.waters()) {
                if (!seen.add(item.code() + " " + water)) {
                    throw new IllegalArgumentException(item.code() + " has two limits");
                }
            }
        }
    }

    /** @param called short name, name of the standard or HJ 212 code */
    public Optional<WaterItem> item(String called, WaterBody water) {
        return items.stream()
                .filter(item -> item.waters().contains(water) && item.isCalled(called))
                .findFirst();
    }

    /** The first of that name, for whatever water it is. */
    public Optional<WaterItem> item(String called) {
        return items.stream().filter(item -> item.isCalled(called)).findFirst();
    }

    /** The items that decide the class of such water. */
    public List<WaterItem> decisive(WaterBody water) {
        return items.stream()
                .filter(item -> item.inClass() && item.waters().contains(water))
                .toList();
    }
}
