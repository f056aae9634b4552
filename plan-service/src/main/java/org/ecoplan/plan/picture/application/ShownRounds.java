package org.ecoplan.plan.picture.application;

import java.util.List;
import java.util.UUID;

/**
 * How far the reports of a plan's rounds are at the end of a day.
 */
public record ShownRounds(UUID planId, ShownDay day, List<RoundFigures> rounds) {}
