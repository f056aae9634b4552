package org.ecoplan.indicator.breach.domain;

import java.util.UUID;

/** A breach (超标记录). */
public record BreachId(UUID value) {}
