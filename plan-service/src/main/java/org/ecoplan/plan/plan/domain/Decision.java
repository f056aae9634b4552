package org.ecoplan.plan.plan.domain;

import java.time.Instant;

/** Who decided about an item, and when. */
public record Decision(String by, Instant at) {}
