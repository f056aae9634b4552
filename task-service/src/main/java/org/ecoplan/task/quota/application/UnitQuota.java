package org.ecoplan.task.quota.application;

import java.math.BigDecimal;

/**
 * What a target asks of one unit by the version that holds (分解指标).
 *
 * @param measure unit of measure, empty for a bare number
 */
public record UnitQuota(int version, BigDecimal value, String measure) {}
