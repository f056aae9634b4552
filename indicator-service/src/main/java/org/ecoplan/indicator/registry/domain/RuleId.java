package org.ecoplan.indicator.registry.domain;

import java.util.UUID;

/** A rule; it has the id of the target that it was made from. */
public record RuleId(UUID value) {}
