package org.ecoplan.indicator.evaluation.domain.composed;

import java.util.List;

/**
 * What the figures of a series are composed of instead of readings of its own (统计口径), decided by a person.
 *
 * @param places stations (点位) or sections (断面), each once
 * @param decimals places to which a share is rounded before it is compared (修约位数)
 */
public record Composition(ComposedKind kind, List<String> places, int decimals) {

    public Composition {
        places = places.stream().distinct().sorted().toList();
    }
}
