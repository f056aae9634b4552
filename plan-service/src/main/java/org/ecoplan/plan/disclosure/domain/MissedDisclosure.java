package org.ecoplan.plan.disclosure.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure that did not happen by its last day: an overdue duty of the office. Late stays late.
 *
 * @param made the day of the first disclosure or publication behind it, absent until there is one
 */
public record MissedDisclosure(
        UUID id,
        UUID planId,
        String organisation,
        DisclosureDuty duty,
        @Nullable LocalDate made) {}
