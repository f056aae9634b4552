package org.ecoplan.plan.picture.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The figures of a plan at the end of a day by their names, as they were known at the freeze. Reports and orders are those
 * that fell due in the period; duties, dated points and breaches are as they stand.
 *
 * @param upTo number of the last step that was known; what has a greater one came later
 * @param snapshot the transactions that had ended: what others told came later, whatever its number
 * @param all of the plan as a whole: a breach that concerns several units is one
 * @param sinceNewYear reports that fell due since the year began, up to the end of the period (年初以来累计)
 * @param before reports that fell due before the period
 */
public record FrozenPicture(
        LocalDate day,
        long upTo,
        String snapshot,
        Map<String, Long> all,
        Map<String, Long> sinceNewYear,
        Map<String, Long> before,
        Map<String, Map<String, Long>> byUnit,
        Map<UUID, Map<String, Long>> byTask) {}
