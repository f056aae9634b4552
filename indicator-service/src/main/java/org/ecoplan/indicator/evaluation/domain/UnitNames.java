package org.ecoplan.indicator.evaluation.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways in which one unit of measure is written. */
public final class UnitNames {
    private static final Set<String> NONE = Set.of("", "无量纲", "-");
    private static final List<Set<String>> SAME = List.of(
            Set.of("µg/m³", "μg/m³", "ug/m³", "ug/m3", "µg/m3", "μg/m3", "微克/立方米"),
            Set.of("mg/m³", "mg/m3", "毫克/立方米"),
            Set.of("mg/L", "mg/l", "毫克/升"),
            Set.of("个/L", "个/升"));

    private UnitNames() {}

    public static boolean mean(@Nullable String one, @Nullable String other) {
        String first = one == null || NONE.contains(one) ? "" : one;
        String second = other == null || NONE.contains(other) ? "" : other;
        return first.equals(second) || SAME.stream().anyMatch(names -> names.contains(first) && names.contains(second));
    }
}
