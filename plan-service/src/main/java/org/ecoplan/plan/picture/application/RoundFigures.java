package org.ecoplan.plan.picture.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.picture.domain.Figures;

/**
 * How far the reports of a round are (报送情况).
 *
 * @param period the quarter reported on, such as {@code 2024-Q4}
 * @param due last day for the units' reports
 */
public record RoundFigures(UUID roundId, String period, LocalDate due, Figures figures) {}
