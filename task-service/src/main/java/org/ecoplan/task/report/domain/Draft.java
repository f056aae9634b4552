package org.ecoplan.task.report.domain;

import java.time.Instant;

/**
 * What a unit has written and not handed in (草稿). It is the unit's alone and says nothing to others.
 *
 * @param version grows with each saving, 1-based
 * @param form the form as it was left, as JSON
 */
public record Draft(long version, String form, String savedBy, Instant savedAt) {}
