package org.ecoplan.indicator.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator is called within its task. The unit (计量单位) is part of it: figures of two units never mix.
 *
 * @param territory the one territory (地区) whose figure it is, absent for the whole
 */
public record IndicatorName(
        String name, @Nullable String unit, @Nullable String territory) {}
