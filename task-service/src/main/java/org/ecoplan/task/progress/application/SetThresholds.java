package org.ecoplan.task.progress.application;

import java.time.Instant;
import org.ecoplan.task.progress.domain.LampThresholds;

/** Thresholds that somebody set for a plan: who, when, why. */
public record SetThresholds(LampThresholds thresholds, Instant at, String by, String reason) {}
