package org.ecoplan.task.round.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did.
 *
 * @param by account
 * @param unit code of the person's unit
 */
public record Act(Instant at, String by, @Nullable String unit) {}
