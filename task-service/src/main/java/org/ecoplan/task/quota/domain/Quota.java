package org.ecoplan.task.quota.domain;

import java.math.BigDecimal;

/**
 * The part of one unit in a target (分解指标).
 *
 * @param measure unit of measure as it was written, of the same kind as that of the target
 */
public record Quota(String unitCode, BigDecimal value, String measure) {}
