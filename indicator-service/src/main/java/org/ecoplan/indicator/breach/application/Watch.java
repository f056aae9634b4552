package org.ecoplan.indicator.breach.application;

import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;

/** A series under a rule. */
public record Watch(SeriesId series, RuleId rule) {}
