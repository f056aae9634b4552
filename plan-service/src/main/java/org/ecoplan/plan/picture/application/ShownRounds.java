package org.ecoplan.plan.picture.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far the reports of a plan's rounds are at the end of a day.
 *
 * @param closings those rounds that were closed by then, by round
 */
public record ShownRounds(UUID planId, ShownDay day, List<RoundFigures> rounds, Map<UUID, RoundClosing> closings) {}
