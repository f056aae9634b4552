package org.ecoplan.plan.picture.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The figures of a plan at the end of a day by their names, as they were known at the freeze.
 *
 * @param upTo number of the last step that was known; what has a greater one came later
 * @param all of the plan as a whole: a breach that concerns several units is one
 */
public record FrozenPicture(
        LocalDate day,
        long upTo,
        Map<String, Long> all,
        Map<String, Map<String, Long>> byUnit,
        Map<UUID, Map<String, Long>> byTask) {}
