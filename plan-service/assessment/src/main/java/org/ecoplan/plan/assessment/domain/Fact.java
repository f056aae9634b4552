package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;

/**
 * A figure of one unit, as it was frozen.
 *
 * @param value in the unit of measure of its input
 * @param source where it was taken from: an address of rows, a document, a decision
 */
public record Fact(BigDecimal value, String source) {}
