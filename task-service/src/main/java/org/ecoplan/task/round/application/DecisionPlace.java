package org.ecoplan.task.round.application;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of decisions, the latest first. */
public record DecisionPlace(Instant at, UUID id) {}
