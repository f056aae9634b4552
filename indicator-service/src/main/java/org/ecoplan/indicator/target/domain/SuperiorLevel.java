package org.ecoplan.indicator.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a superior requires of a target (上级要求), and whether that is in force in the place of the plan's own level.
 *
 * @param question why a person has to say which one is, absent unless one has to
 * @param document title of the document that sets it
 */
public record SuperiorLevel(
        boolean inForce,
        @Nullable String question,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable LocalDate by,
        boolean continuous,
        String quote,
        String document,
        @Nullable String documentNumber) {}
